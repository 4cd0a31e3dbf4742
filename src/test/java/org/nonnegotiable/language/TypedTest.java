package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u001b", "\u202e", "\u202a", "\u2066", "\u2069", "\u200b", "\u2060", "\ufeff", "\uffff"})
    void what_nobody_sees_or_what_turns_a_text_round_is_left_out(String sign) {
        assertThat(Typed.line("a" + sign + "b")).isEqualTo("ab");
        assertThat(Typed.text(sign + "a\r\nb" + sign)).isEqualTo("a\nb");
    }

    @Test
    void marks_of_direction_joiners_and_emoji_stay() {
        String text = "می\u200cخواهم क्\u200dष \u200f\u200e 👨\u200d👩\u200d👧";
        assertThat(Typed.line(text)).isEqualTo(text);
    }

    @Test
    void a_line_has_no_line_ends_and_no_spaces_around_it() {
        assertThat(Typed.line("  one\r\ntwo\tthree ")).isEqualTo("one two three");
        assertThat(Typed.line(null)).isEmpty();
    }

    @Test
    void a_code_is_ascii() {
        assertThat(Typed.mayBeCode("K7-3F9Q")).isTrue();
        assertThat(Typed.mayBeCode("К7-3F9Q")).isFalse();
        assertThat(Typed.mayBeCode(null)).isFalse();
    }
}
