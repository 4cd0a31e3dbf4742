package org.nonnegotiable.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = '|', value = {
        "text/html; charset=UTF-8 | <a class=\"x\" href=\"/en/a?b=1&amp;c=2\">a</a> <img src=\"/b.png\" alt=\"/no\"> | /en/a?b=1&c=2 /b.png",
        "text/html | <source srcset=\"/c-1.jpg 1x, /c-2.jpg 2x\"> | /c-1.jpg /c-2.jpg",
        "text/html | <meta content=\"/card.png\"><p data-count=\"/en/count\" title=\"/no\"> | /card.png /en/count",
        "text/html | <a href=\"/uk/\u0434\u0456\u0442\u0438\">\u0434</a><a href=\"/broken | /uk/\u0434\u0456\u0442\u0438",
        "application/xml | <url><loc>https://a.example/en/</loc><xhtml:link href=\"https://a.example/uk/\"/></url> | https://a.example/uk/ https://a.example/en/",
        "application/atom+xml | <link href=\"/en/feed\"/> | /en/feed",
        "text/css | p { background: url(/d.svg) } q { src: url(\"/e.woff2\") } | /d.svg /e.woff2",
        "application/manifest+json | {\"icons\": [{\"src\": \"/f.png\"}], \"start_url\": \"/en/\"} | /f.png /en/",
        "image/png | <a href=\"/no\"> | ''"})
    void a_file_leads_to(String type, String text, String links) {
        assertThat(String.join(" ", Links.in(text.getBytes(StandardCharsets.UTF_8), type))).isEqualTo(links.equals("''") ? "" : links);
    }
}
