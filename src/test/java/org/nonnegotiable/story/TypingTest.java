package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {

    @ParameterizedTest
    @EnumSource(Field.class)
    void each_field_takes_its_limit_in_characters_and_not_one_more(Field field) {
        String sign = field == Field.SLUG ? "a" : "😀";
        assertThat(Typing.tidy(field, sign.repeat(field.most))).isEqualTo(sign.repeat(field.most));
        assertThatThrownBy(() -> Typing.tidy(field, sign.repeat(field.most + 1))).isInstanceOf(UnfitException.class).hasMessage("desk_unfit_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0007", "a\u001bb", "a\u007f", "\u0085", "\ud800", "\ue000"})
    void what_is_no_character_of_a_text_is_refused(String typed) {
        assertThatThrownBy(() -> Typing.tidy(Field.BODY, typed)).hasMessage("desk_unfit_control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u202d", "\u202a", "\u202b", "\u202c", "\u2066", "\u2067", "\u2068", "\u2069"})
    void what_makes_a_text_read_otherwise_than_it_is_written_is_refused(String mark) {
        assertThatThrownBy(() -> Typing.tidy(Field.TITLE, "a" + mark + "b")).hasMessage("desk_unfit_turning");
    }

    @Test
    void joiners_marks_of_direction_and_emoji_stay() {
        String text = "می\u200cخواهم क्\u200dष \u200f\u200e\u061c 👨‍👩‍👧 🏴\udb40\udc67\udb40\udc62\udb40\udc7f ❤️";
        assertThat(Typing.tidy(Field.TITLE, text)).isEqualTo(text);
    }

    @Test
    void what_comes_along_with_pasted_text_and_is_seen_by_nobody_goes() {
        assertThat(Typing.tidy(Field.TITLE, "\ufeffзо\u200bшит\u2060")).isEqualTo("зошит");
    }

    @Test
    void letters_are_composed_and_line_ends_are_of_one_kind() {
        assertThat(Typing.tidy(Field.BODY, "cafe\u0301\r\n\r\nи\u0306\rx\u2028y\n")).isEqualTo("café\n\nй\nx\ny");
        assertThat(Typing.tidy(Field.TITLE, "  one\r\ntwo\tthree ")).isEqualTo("one two three");
        assertThat(Typing.tidy(Field.QUOTE, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big", "a b", "a--b", "../x", "a/b"})
    void an_address_is_of_small_letters_and_hyphens(String slug) {
        assertThatThrownBy(() -> Typing.tidy(Field.SLUG, slug)).hasMessage("desk_unfit_slug");
    }
}
