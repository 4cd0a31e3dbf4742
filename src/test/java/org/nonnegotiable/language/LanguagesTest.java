package org.nonnegotiable.language;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a node knows of languages and words, and when it reads them again. */
@QuarkusTest
class LanguagesTest {

    @Inject
    Languages languages;

    private final String english = words();

    @AfterEach
    void as_before() {
        change(english);
        formats("en-GB");
    }

    @Test
    void words_are_read_again_when_one_of_them_has_changed_and_else_not() {
        languages.reload();
        Messages before = Languages.messages();
        languages.reload();
        assertThat(Languages.messages()).isSameAs(before);
        change("Past this");
        assertThat(words()).isEqualTo("Past this");
    }

    @Test
    void what_is_said_in_one_message_and_no_longer_in_another_is_a_change() {
        String other = Language.fromString("en").message("nav_counter");
        change(other);
        requiringNew().run(() -> Message.record(Language.fromString("en"), "nav_counter", english));
        languages.reload();
        assertThat(Language.fromString("en").message("nav_counter")).isEqualTo(english);
        requiringNew().run(() -> Message.record(Language.fromString("en"), "nav_counter", other));
    }

    @Test
    void numbers_in_sentences_are_written_anew_when_a_language_writes_them_otherwise() {
        assertThat(Language.fromString("en").message("corrections_none", 1234)).contains("1,234");
        formats("de");
        assertThat(Language.fromString("en").message("corrections_none", 1234)).contains("1.234");
    }

    private static String words() {
        return Language.fromString("en").message("skip");
    }

    private void change(String words) {
        requiringNew().run(() -> Message.record(Language.fromString("en"), "skip", words));
        languages.reload();
    }

    private void formats(String formats) {
        requiringNew().run(() -> LanguageRow.<LanguageRow>findById("en").formats = formats);
        languages.reload();
    }
}
