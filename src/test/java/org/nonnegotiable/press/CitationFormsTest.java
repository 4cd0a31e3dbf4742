package org.nonnegotiable.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationFormsTest {

    private static final String NASTY = "A & B {50 %} #1_$ ~^ \\end | [x] ''y'' <b> ~~~~\r\nER  - \nTY  - JOUR";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"a & b|a \\& b", "50 %|50 \\%", "#1|\\#1", "x_y|x\\_y", "$|\\$", "{}|\\{\\}",
        "~|\\textasciitilde{}", "^|\\textasciicircum{}", "\\|\\textbackslash{}", "Вільне радіо|Вільне радіо", "日本|日本"})
    void what_means_something_to_tex_is_escaped_and_letters_stay(String text, String written) {
        assertThat(BibTex.text(text)).isEqualTo(written);
    }

    @Test
    void an_entry_of_bibtex_is_never_left_early() {
        String entry = new BibTex("returned-2025-07-25").with("author", "{" + BibTex.text(NASTY) + "}")
                .with("url", BibTex.address("https://x.example/{a}\\b%20c")).with("urldate", "").toString();
        assertThat(entry).matches("@misc\\{[a-z0-9.-]+,\\n(  [a-z]+ = \\{.*\\},?\\n)+\\}\\n").doesNotContain("urldate")
                .contains("url = {https://x.example/%7Ba%7D%5Cb%20c}");
        String unescaped = entry.replaceAll("\\\\[{}]", "");
        assertThat(unescaped.chars().filter(letter -> letter == '{').count()).isEqualTo(unescaped.chars().filter(letter -> letter == '}').count());
    }

    @Test
    void a_record_of_ris_has_one_tag_a_line_and_ends_once() {
        List<String> lines = List.of(new Ris("ELEC").with("AU", NASTY).with("Y2", "").with("UR", "https://x.example/").toString().split("\r\n"));
        assertThat(lines).hasSize(4).first().isEqualTo("TY  - ELEC");
        assertThat(lines).last().isEqualTo("ER  - ");
        assertThat(lines).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - [^\\r\\n]*"));
    }

    @Test
    void nothing_in_a_parameter_of_wikipedia_ends_it() {
        String template = new CiteWeb().with("author", CiteWeb.text(NASTY)).with("url", CiteWeb.address("https://x.example/a|b]]}}'' <c>")).toString();
        assertThat(template).matches("\\{\\{cite web( \\|[a-z-]+=[^|{}\\[\\]<>\\n]*)+\\}\\}").contains("https://x.example/a%7Cb%5D%5D%7D%7D%27%27%20%3Cc%3E")
                .doesNotContain("~~~", "''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "25.07.2025", "0000-01-01", "99999-01-01", "2025-7-5", "2025-07-25.", "2025-07-25.0", "2025-07-25.-1",
        "2025-07-25.9999999999", "２０２５-07-25", "", " 2025-07-25", "2025-07-25T00:00", "+2025-07-25", "latest"})
    void what_is_no_day_is_refused(String text) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> FrozenAt.parse(text))).isInstanceOf(jakarta.ws.rs.BadRequestException.class);
    }
}
