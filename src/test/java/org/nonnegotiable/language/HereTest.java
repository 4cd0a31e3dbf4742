package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HereTest {

    private final Language english = Language.fromString("en");
    private final Language ukrainian = Language.fromString("uk");
    private final Language german = Language.fromString("de");
    private final Language arabic = Language.fromString("ar");

    @Test
    void a_page_of_all_languages_has_the_same_path_in_each() {
        Here here = Here.at(german, "counter");
        assertThat(here.address()).isEqualTo("/de/counter");
        assertThat(here.addressIn(ukrainian)).isEqualTo("/uk/counter");
        assertThat(here.versions()).containsExactlyElementsOf(Languages.all());
        assertThat(here.isIndexed()).isTrue();
        assertThat(here.absoluteDefault()).isEqualTo("https://campaign.example/en/counter");
    }

    @Test
    void the_front_page_is_the_language_alone() {
        assertThat(Here.at(ukrainian, "").address()).isEqualTo("/uk/");
    }

    @Test
    void a_text_has_an_address_of_its_own_in_each_of_its_languages() {
        Here here = Here.at(ukrainian, Map.of(ukrainian, "stories/ключ", english, "stories/key"), "stories/ключ");
        assertThat(here.address()).isEqualTo("/uk/stories/ключ");
        assertThat(here.addressIn(english)).isEqualTo("/en/stories/key");
        assertThat(here.versions()).containsExactly(ukrainian, english);
        assertThat(here.absoluteDefault()).isEqualTo("https://campaign.example/en/stories/key");
    }

    @Test
    void a_language_the_text_is_not_in_shows_another_one_and_is_not_indexed() {
        Here here = Here.at(german, Map.of(english, "stories/key"), "stories/key");
        assertThat(here.address()).isEqualTo("/de/stories/key");
        assertThat(here.isIndexed()).isFalse();
        assertThat(here.isIn(german)).isFalse();
        assertThat(here.versions()).containsExactly(english);
        assertThat(here.choices()).contains(german, arabic);
    }

    @Test
    void readers_of_other_languages_are_led_to_English_or_Ukrainian_or_what_there_is() {
        assertThat(Here.at(german, Map.of(german, "g", ukrainian, "u", english, "e"), "g").absoluteDefault()).endsWith("/en/e");
        assertThat(Here.at(german, Map.of(german, "g", ukrainian, "u"), "g").absoluteDefault()).endsWith("/uk/u");
        assertThat(Here.at(german, Map.of(german, "g", arabic, "a"), "g").absoluteDefault()).endsWith("/de/g");
    }

    @Test
    void letters_of_other_scripts_are_encoded_in_absolute_addresses() {
        Here here = Here.at(ukrainian, Map.of(ukrainian, "stories/ключ", arabic, "stories/مفتاح"), "stories/ключ");
        assertThat(here.absolute()).isEqualTo("https://campaign.example/uk/stories/%D0%BA%D0%BB%D1%8E%D1%87");
        assertThat(here.absoluteIn(arabic)).isEqualTo("https://campaign.example/ar/stories/%D9%85%D9%81%D8%AA%D8%A7%D8%AD");
    }

    @Test
    void an_unlisted_page_keeps_its_addresses() {
        Here here = Here.at(english, "stories").unlisted();
        assertThat(here.isIndexed()).isFalse();
        assertThat(here.to("stories/key")).isEqualTo("/en/stories/key");
        assertThat(here.absoluteIn(german)).isEqualTo("https://campaign.example/de/stories");
    }

    @Test
    void a_text_is_read_in_its_readers_language_then_English_then_Ukrainian_then_by_the_order_of_the_site() {
        assertThat(german.amongst(Map.of(german, 1, english, 1).keySet())).isEqualTo(german);
        assertThat(german.amongst(Map.of(ukrainian, 1, english, 1).keySet())).isEqualTo(english);
        assertThat(german.amongst(Map.of(ukrainian, 1, arabic, 1).keySet())).isEqualTo(ukrainian);
        assertThat(german.amongst(Map.of(Language.fromString("ja"), 1, arabic, 1).keySet())).isEqualTo(arabic);
    }
}
