package org.nonnegotiable.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.language.Languages;

/** Each rule about the facts of a text, by its code. */
@QuarkusTest
class FactRulesTest {

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
    @EnumSource(names = {"COMPOSITE", "DRAMATISED"})
    @NullSource
    void telling__readers_are_told_what_was_answered(Telling told) {
        text.telling = told;
        assertThat(text.blocking()).containsExactly("telling");
    }

    @Test
    void pseudonym_missing__a_child_has_another_name() {
        text.name = "  ";
        assertThat(text.blocking()).containsExactly("pseudonym_missing");
    }

    @Test
    void pseudonym_differs__one_name_per_language() {
        Pseudonym.fix(child, text.language, "Olha", Cleared.SAFEGUARDER, Cleared.NOW);
        assertThat(text.blocking()).containsExactly("pseudonym_differs");
        text.name = "Olha";
        assertThat(text.blocking()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zlatomyra", "zlatomyra", "Złatomyra", "Златомирі", "Zlatomyrаs"})
    void pseudonym_real__the_changed_name_is_no_real_one(String name) {
        text.name = name;
        assertThat(text.blocking()).contains("pseudonym_real", "withheld_term");
    }

    @Test
    void pseudonym_real__nor_in_another_language_of_the_story() {
        Material material = text.material();
        Material other = new Material(child, material.language(), material.passages(), List.of(), "10-13", "UA-63", material.returned(), Telling.ONE_CHILD,
                null, material.authors(), Map.of(Languages.known("uk").orElseThrow(), "Златомира"));
        assertThat(Gate.examine(other, Cleared.TODAY).blocking()).map(Finding::rule).containsExactly("pseudonym_real");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marta Koval", "Marta\u00A0K.", "マルタ・コヴァル"})
    void family_name__is_never_told(String name) {
        text.name = name;
        assertThat(text.blocking()).containsExactly("family_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "10-12", "10–13", ""})
    @NullSource
    void age_band__is_one_of_five(String age) {
        text.age = age;
        assertThat(text.blocking()).containsExactly("age_band");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Izium", "UA-63-1", "UA63", ""})
    @NullSource
    void oblast_only__nothing_finer(String place) {
        text.oblast = place;
        assertThat(text.blocking()).containsExactly("oblast_only");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-29, true", "2026-10-30, false", "2026-11-23, false"})
    void returned_lately__a_month_that_ended_thirty_days_ago(LocalDate today, boolean lately) {
        text.returned = YearMonth.of(2026, 9);
        assertThat(Gate.examine(text.material(), today).isClear()).isEqualTo(!lately);
        text.returned = YearMonth.of(2027, 1);
        assertThat(text.blocking()).containsExactly("returned_lately");
    }

    @Test
    void name_or_face__never_both() {
        text.picture = new PictureFacts(true, true, "");
        assertThat(text.blocking()).containsExactly("name_or_face");
        text.name = "";
        assertThat(text.blocking()).isEmpty();
    }

    @Test
    void alt_missing__a_picture_is_described_or_decorative() {
        text.picture = new PictureFacts(false, false, " ");
        assertThat(text.blocking()).containsExactly("alt_missing");
        text.picture = new PictureFacts(false, false, "A mitten on a hook");
        assertThat(text.blocking()).isEmpty();
    }

    @Test
    void terms_missing__the_real_name_must_be_listed() {
        WithheldTerm.of(child).forEach(term -> term.kind = TermKind.PLACE);
        assertThat(text.blocking()).containsExactly("terms_missing");
    }

    @Test
    void term_script__each_term_is_spelled_in_the_script_of_the_language() {
        WithheldTerm.withhold(child, TermKind.PLACE, List.of("Хрестища"), Cleared.WRITER, Cleared.NOW);
        WithheldTerm.withhold(child, TermKind.NUMBER, List.of("44 17"), Cleared.WRITER, Cleared.NOW);
        assertThat(text.blocking()).containsExactly("term_script");
        text.language = Languages.known("uk").orElseThrow();
        assertThat(text.blocking()).isEmpty();
    }
}
