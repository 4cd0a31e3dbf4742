package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.html.Encoding;

class ProseTest {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    /** A scheme that is neither of a page nor of a letter. */
    private static final Pattern FOREIGN = Pattern.compile("(?i)^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A **child** is *heard*.          | <p>A <strong>child</strong> is <em>heard</em>.</p>
            ## The idea                      | <h2>The idea</h2>
            > Home.                          | <blockquote> <p>Home.</p> </blockquote>
            - one                            | <ul><li>one</li></ul>
            1. one                           | <ol><li>one</li></ol>
            [act](/en/act)                   | <p><a href="/en/act">act</a></p>
            [it](https://a.example/b?c=1)    | <p><a href="https://a.example/b?c&#61;1">it</a></p>
            [mail](mailto:a@b.example)       | <p><a href="mailto:a&#64;b.example">mail</a></p>
            Дитина «вдома»                   | <p>Дитина «вдома»</p>
            """)
    void what_texts_need_is_kept(String markdown, String html) {
        assertThat(Html.prose(markdown).getValue().strip().replace('\n', ' ')).isEqualTo(html);
    }

    @ParameterizedTest
    @MethodSource("org.nonnegotiable.language.Hostile#words")
    void nothing_that_runs_loads_or_styles_comes_out(String markdown) {
        assertThat(Html.prose(markdown).getValue().replaceAll("</?(p|h2|ul|ol|li|em|strong|code|pre|blockquote|br)( ?/)?>", "")
                .replaceAll("</?a( href=\"https://a\\.example\")?>", "")).doesNotContain("<").doesNotContain(">");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "jav&#x09;ascript:alert(1)", "jav&#x0A;ascript:alert(1)",
        "&#106;avascript:alert(1)", "&#x6A&#x61vascript:alert(1)", "javascript&colon;alert(1)", "&#14;javascript:alert(1)", "\u0001javascript:alert(1)",
        "javascript\\:alert(1)", "%6Aavascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,x", "file:///etc/passwd", "ftp://a.example", "blob:x",
        "view-source:x", "jar:x", "feed:javascript:alert(1)", "x-javascript:alert(1)"})
    void a_link_leads_to_a_page_or_a_letter_and_nowhere_else(String address) {
        for (String link : new String[] {"[x](" + address + ")", "[x](<" + address + ">)", "[x][1]\n\n[1]: " + address, "<" + address + ">"}) {
            assertThat(targets(Html.prose(link).getValue())).allSatisfy(target -> assertThat(target).doesNotContainPattern(FOREIGN));
        }
    }

    @Test
    void the_test_of_links_sees_one_that_runs() {
        assertThat(targets("<a href=\"java&#9;script&#58;alert(1)\">x</a>")).singleElement().asString().containsPattern(FOREIGN);
    }

    /** Where links lead as a browser understands it: entities read, tabs and line ends taken out. */
    private static List<String> targets(String html) {
        return HREF.matcher(html).results()
                .map(match -> Encoding.decodeHtml(match.group(1), true).replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\x00-\\x20]+", ""))
                .toList();
    }
}
