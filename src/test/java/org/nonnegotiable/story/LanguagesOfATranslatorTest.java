package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.NOW;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;

/** A translator writes into the languages of their account and into no other, by whatever address. */
@QuarkusTest
class LanguagesOfATranslatorTest {

    private final Member translator = Cast.translator("DE", "de");
    private Long story;

    @BeforeEach
    void write() {
        story = Desk.story();
        Desk.save(story, "uk", Desk.words("Ключ", "Перший."), new Edit(0, ANNA, NOW));
        Desk.save(story, "fr", Desk.words("Clé", ""), new Edit(0, ANNA, NOW));
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/fr/draft", "/fr/base", "/fr/revisions/1/restoration", "/fr/submission", "/uk", "/uk/draft"})
    void nothing_is_saved_in_another_language(String address) {
        int version = Desk.text(story, "fr", text -> text.version);
        assertThat(translator.post("/desk/stories/" + story + address, "title", "Vol", "version", version, "revision", 1).statusCode()).isEqualTo(403);
        assertThat(Desk.<String>text(story, "fr", text -> text.words.title())).isEqualTo("Clé");
        assertThat(Desk.<String>text(story, "uk", text -> text.words.title())).isEqualTo("Ключ");
    }

    @Test
    void nothing_is_begun_in_another_language() {
        assertThat(translator.post("/desk/stories/" + story + "/texts", "language", "pl").statusCode()).isEqualTo(403);
        assertThat(Desk.in(() -> StoryText.count("story.id = ?1 and language = ?2", story, Language.fromString("pl")))).isZero();
        assertThat(translator.post("/desk/stories/" + story + "/texts", "language", "de").statusCode()).isEqualTo(303);
        assertThat(translator.post("/desk/stories/" + story + "/de", "title", "Schlüssel", "version", 0).statusCode()).isEqualTo(303);
    }
}
