package org.nonnegotiable.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.language.Languages;

/** The rules that search words, by their codes. */
@QuarkusTest
class WordRulesTest {

    Child child;
    Cleared.Written text;

    @BeforeEach
    void a_text_that_passes() {
        QuarkusTransaction.begin();
        child = Cleared.child("DE");
        text = Cleared.about(child);
    }

    @AfterEach
    void nothing_is_kept() {
        QuarkusTransaction.rollback();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "slug", "summary", "quote", "body", "alt", "caption", "file", "credit"})
    void withheld_term__is_found_in_every_field(String field) {
        text.with(field, "x-zlatomyra-2024.jpg");
        Finding found = text.findings().blocking().get(0);
        assertThat(found.rule()).isEqualTo("withheld_term");
        assertThat(found.field()).isEqualTo(field);
        assertThat("x-zlatomyra-2024.jpg".substring(found.from(), found.to())).isEqualTo("zlatomyra");
        assertThat(found.toString()).doesNotContainIgnoringCase("zlatomyra");
    }

    @ParameterizedTest
    @CsvSource({"uk, 'Ми звали її Златомирою.'", "ar, 'كنا نسميها زلاتوميرا'", "he, 'קראנו לה זלטומירה'", "ja, 彼女はズラトミラと呼ばれた", "de, Sie hieß Zlatomyra",
        "pl, O Zlatomyrę pytano", "uk, Zlatomyra", "en, Златомира"})
    void withheld_term__is_found_in_every_language_of_the_story(String tag, String words) {
        text.elsewhere(tag, "body", words);
        assertThat(text.findings().blocking()).anyMatch(found -> found.rule().equals("withheld_term") && found.language().tag().equals(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zlat&#111;myra", "Zlat&#x6F;myra", "Zla[to](https://example.org)myra", "Zla&shy;tomyra"})
    void withheld_term__cannot_hide_in_the_source_of_the_page(String words) {
        assertThat(text.with("body", words).blocking()).containsExactly("withheld_term");
    }

    @Test
    void alt_says_more__than_the_text() {
        text.with("alt", "A drawing of a mitten beside a school");
        assertThat(text.warnings()).contains("alt_says_more");
        text.with("summary", "What the school gave back");
        assertThat(text.warnings()).doesNotContain("alt_says_more");
    }

    @Test
    void jigsaw__many_traits_together() {
        text.with("summary", "My brother was at the same school.");
        assertThat(text.warnings()).containsExactly("jigsaw");
        text.oblast = null;
        assertThat(text.warnings()).doesNotContain("jigsaw");
    }

    @ParameterizedTest
    @CsvSource({"en, They were evacuated to the sea", "en, a crippled boy", "uk, Дітей евакуювали. Евакуація тривала", "uk, Хлопець-інвалід", "de, Sie wurden gerettet",
        "he, הילדים פונו", "ar, تم إجلاء الأطفال", "ja, 子どもたちは救出された"})
    void stigma__warns_of_words_that_hurt(String tag, String words) {
        text.language = Languages.known(tag).orElseThrow();
        assertThat(text.with("summary", words).warnings()).contains("stigma");
    }

    @ParameterizedTest
    @CsvSource({"en, We lived near Izium then", "uk, Ми жили біля Ізюма", "uk, У Маріуполі був дощ", "de, Danach ging es nach Cherson", "ar, كنا في خاركوف", "ja, 私たちはキーウにいた"})
    void settlement__warns_of_towns(String tag, String words) {
        text.language = Languages.known(tag).orElseThrow();
        assertThat(text.with("summary", words).warnings()).contains("settlement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It was the other one. She laughed. Nobody knew.", "the string, the hook, the wardrobe"})
    void settlement__does_not_warn_of_plain_sentences(String words) {
        assertThat(text.with("summary", words).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, on 12.05.2022", "en, on 12 May", "uk, 24 лютого", "en, +380 44 123 45 67", "en, write to a@example.org", "en, www.example.org/x",
        "uk, вул. Соборна 5", "de, Hauptstraße 12", "ar, ٢٠٢٢/٠٥/١٢", "ja, 2022年5月12日"})
    void digits__warn_of_what_leads_to_a_person(String tag, String words) {
        text.language = Languages.known(tag).orElseThrow();
        assertThat(text.with("summary", words).warnings()).contains("digits");
    }

    @Test
    void digits__leave_a_year_and_a_small_number_alone() {
        assertThat(text.with("summary", "In 2022 there were 2 mittens, later 14.").warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mar\u200Bta", "\u202Eatram", "Mаrta", "a\uFEFFb"})
    void hidden_signs__warn(String words) {
        assertThat(text.with("summary", words).warnings()).containsExactly("hidden_signs");
    }

    @Test
    void a_finding_never_holds_the_words_it_is_about() {
        WithheldTerm.withhold(child, TermKind.PLACE, List.of("Vyshhorodets"), Cleared.WRITER, Cleared.NOW);
        assertThat(text.with("body", "In Vyshhorodets it rained").findings().toString()).doesNotContain("Vyshhorodets");
    }
}
