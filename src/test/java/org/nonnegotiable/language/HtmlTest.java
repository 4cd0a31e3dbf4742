package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HtmlTest {

    private static final String SCRIPT = "<script>alert('\"&')</script>";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;";

    private final Language english = Language.fromString("en");

    @Test
    void what_a_message_is_told_is_escaped() {
        assertThat(message("story_read", SCRIPT)).isEqualTo("Read " + ESCAPED + "’s story");
    }

    @Test
    void what_this_class_made_stands_in_a_message_as_it_is() {
        assertThat(message("story_read", Html.isolated("Ада"))).isEqualTo("Read <bdi>Ада</bdi>’s story");
        assertThat(message("count_as_of", Html.time(LocalDate.of(2025, 7, 25), "25 July 2025")))
                .isEqualTo("as of <time datetime=\"2025-07-25\">25 July 2025</time>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0}", "{1}", "'{0}'", "$1", "\\", "'", "''", "{", "# {0, number}"})
    void signs_of_patterns_in_an_argument_mean_nothing(String name) {
        assertThat(message("story_read", name)).isEqualTo("Read " + Html.escape(name) + "’s story");
        assertThat(message("story_read", Html.isolated(name))).isEqualTo("Read <bdi>" + Html.escape(name) + "</bdi>’s story");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uE0007\uE001", "\uE00099999999999999999\uE001", "\uE0000\uE001", "\uE000", "\uE000<b>\uE001"})
    void the_signs_that_hold_the_place_of_markup_break_nothing_in_an_argument(String name) {
        assertThat(message("story_read", name)).startsWith("Read ").endsWith("’s story").doesNotContain("<b>");
    }

    @Test
    void names_and_words_inside_elements_are_escaped() {
        assertThat(Html.data(7, SCRIPT)).hasToString("<data value=\"7\">" + ESCAPED + "</data>");
        assertThat(Html.time(YearMonth.of(2025, 7), SCRIPT)).hasToString("<time datetime=\"2025-07\">" + ESCAPED + "</time>");
        assertThat(Html.isolated(SCRIPT)).hasToString("<bdi>" + ESCAPED + "</bdi>");
        assertThat(Html.isolated(SCRIPT, english)).hasToString("<bdi lang=\"en\">" + ESCAPED + "</bdi>");
        assertThat(Html.drawing("<svg viewBox=\"0 0 1 1\"></svg>", SCRIPT))
                .hasToString("<svg role=\"img\" aria-label=\"" + ESCAPED + "\" viewBox=\"0 0 1 1\"></svg>");
    }

    @Test
    void a_drawing_that_says_nothing_is_silent() {
        assertThat(Html.drawing("<svg viewBox=\"0 0 1 1\"></svg>", " ")).hasToString("<svg aria-hidden=\"true\" viewBox=\"0 0 1 1\"></svg>");
    }

    @Test
    void no_text_ends_the_linked_data() {
        String element = Html.linkedData(Map.of("headline", "</script><script>alert(1)</script><!--&")).getValue();
        assertThat(element).startsWith("<script type=\"application/ld+json\">{").endsWith("}</script>");
        assertThat(element.substring("<script type=\"application/ld+json\">".length(), element.length() - "</script>".length()))
                .doesNotContain("<", ">", "&").contains("\\u003c/script\\u003e").contains("https://schema.org");
    }

    private String message(String name, Object... arguments) {
        return Html.message(english, name, arguments).getValue();
    }
}
