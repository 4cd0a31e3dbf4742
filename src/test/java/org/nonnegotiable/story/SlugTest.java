package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.language.Language;

@QuarkusTest
class SlugTest {

    @ParameterizedTest
    @CsvSource({"uk,П’ять гір і одна ріка,пять-гір-і-одна-ріка", "de,Straße & Öl – 2024!,straße-öl-2024", "tr,IŞIK İçin,ışık-için",
        "ja,スカーフの色,スカーフの色", "ar,مفتاح القبو,مفتاح-القبو", "he,מפתח המרתף,מפתח-המרתף", "en,❤️ 👨‍👩‍👧 !,story", "en,--A--,a", "fr,L’été,lété"})
    void a_title_gives_an_address_in_its_own_script(String tag, String title, String slug) {
        String proposed = Slug.propose(title, Language.fromString(tag));
        assertThat(proposed).isEqualTo(slug);
        assertThat(Slug.check(proposed)).isEqualTo(slug);
    }

    @Test
    void a_long_title_is_cut_between_words_and_a_long_word_anywhere() {
        Language english = Language.fromString("en");
        assertThat(Slug.propose("word ".repeat(40), english)).isEqualTo("word-".repeat(15) + "word");
        assertThat(Slug.propose("a".repeat(200), english)).isEqualTo("a".repeat(80));
        assertThat(Slug.propose("𐐨".repeat(100), english)).isEqualTo("𐐨".repeat(40));
    }

    @Test
    void an_address_that_another_story_has_gets_a_number() {
        assertThat(Slug.free("The cellar key!", Language.fromString("en"), other())).isEqualTo("the-cellar-key-2");
        assertThat(Slug.free("The cellar key!", Language.fromString("pl"), other())).isEqualTo("the-cellar-key");
    }

    @ParameterizedTest
    @CsvSource({"a b", "A", "a--b", "-a", "a/b", "..", "a?b", "a.b", "''"})
    void nothing_else_is_one(String text) {
        assertThatThrownBy(() -> Slug.check(text)).hasMessageStartingWith("is no slug");
    }

    private static Story other() {
        Story story = new Story();
        story.ref = "other";
        return story;
    }
}
