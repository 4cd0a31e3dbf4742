package org.nonnegotiable.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Markup;
import org.nonnegotiable.browser.Visit;

/** Every address that can be reached by following links, and what stands there. */
@QuarkusTest
class EveryAddressTest {

    private static final String ORIGIN = "https://campaign.example";
    private static final Pattern LINK = Pattern.compile("(?:href=|src=|content=|<loc>)\"?(?:" + ORIGIN + ")?(/[^\"<#]*)");

    private static final Pattern LANGUAGE = Pattern.compile("^/(?:embed/|badge/)?([^/]+)/.*");
    private static final List<String> WHOLE = List.of("uk", "en", "ar", "ja");

    private final Map<String, String> found = new TreeMap<>();
    private final Map<String, Integer> broken = new TreeMap<>();

    @Test
    void every_link_leads_to_a_page_and_every_page_is_correct() {
        crawl(List.of("/en/", "/uk/", "/ar/", "/ja/", "/sitemap.xml"));
        assertThat(broken).isEmpty();
        assertThat(found).hasSizeGreaterThan(1000).containsKeys("/icon.svg", "/he/stories", Kinds.story("uk"));
        assertThat(found.keySet()).anyMatch(address -> address.endsWith("site.css"));
        found.put("/en/missing", Visit.to("/en/missing").asString());
        found.keySet().removeIf(address -> !isChecked(address));
        assertThat(found).hasSizeGreaterThan(900);
        Markup.check(found);
    }

    /** Of four languages everything; of the others each kind of page, for what else there is differs in its words only. */
    private static boolean isChecked(String address) {
        String language = LANGUAGE.matcher(address).replaceFirst("$1");
        return WHOLE.contains(language) || !Kinds.LANGUAGES.contains(language) || Kinds.in(language).containsValue(address);
    }

    private void crawl(List<String> from) {
        Deque<String> next = new ArrayDeque<>(from);
        Set<String> seen = new HashSet<>(from);
        while (!next.isEmpty()) {
            String address = next.pop();
            Response answer = Visit.to(address);
            if (answer.statusCode() != 200) {
                broken.put(address, answer.statusCode());
                continue;
            }
            LINK.matcher(text(answer, address)).results().map(link -> link.group(1).replace("&amp;", "&")).map(EveryAddressTest::inLetters)
                    .filter(seen::add).forEach(next::push);
        }
    }

    /** Of what is markup; of feeds and sitemaps only the links are of interest, of pictures nothing. */
    private String text(Response answer, String address) {
        String type = answer.contentType();
        if (type.startsWith("text/html") || type.startsWith("text/css") || type.startsWith("image/svg")) {
            found.put(address, answer.asString());
        }
        return type.startsWith("image/") ? "" : answer.asString();
    }

    /** One spelling of an address. */
    private static String inLetters(String address) {
        URI uri = URI.create(address);
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }
}
