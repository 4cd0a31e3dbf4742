package org.nonnegotiable.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String SIGNS = "aAeéіїЇ' \n\t\"\\/<0\u0301\u200b\u200f中😀";

    @Test
    void it_is_the_hash_that_anybody_gets_from_the_canonical_json() {
        assertThat(Fingerprint.of(Map.of())).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"); // of {}
    }

    @Test
    void the_order_of_parts_does_not_matter() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("title", "A");
        one.put("body", "B");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("body", "B");
        other.put("title", "A");
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @Test
    void what_is_missing_is_not_what_is_empty() {
        Map<String, String> nothing = new HashMap<>();
        nothing.put("alt", null);
        assertThat(Fingerprint.of(Map.of("alt", ""))).isNotEqualTo(Fingerprint.of(Map.of())).isNotEqualTo(Fingerprint.of(nothing));
        assertThat(Fingerprint.of(nothing)).isNotEqualTo(Fingerprint.of(Map.of()));
    }

    @Test
    void words_that_move_from_one_part_to_the_next_are_seen() {
        assertThat(Fingerprint.of(Map.of("a", "xy", "b", "z"))).isNotEqualTo(Fingerprint.of(Map.of("a", "x", "b", "yz")));
        assertThat(Fingerprint.of(Map.of("a", "x\",\"b\":\"y"))).isNotEqualTo(Fingerprint.of(Map.of("a", "x", "b", "y")));
    }

    @Test
    void signs_that_look_the_same_are_not_the_same() {
        assertThat(Fingerprint.of(Map.of("name", "\u0456"))).isNotEqualTo(Fingerprint.of(Map.of("name", "i")));
        assertThat(Fingerprint.of(Map.of("name", "\u0439"))).isNotEqualTo(Fingerprint.of(Map.of("name", "\u0438\u0306")));
    }

    @Test
    void half_a_character_is_refused() {
        assertThatThrownBy(() -> Fingerprint.of(Map.of("name", "\ud83d"))).isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(200)
    void no_edit_leaves_it_as_it_was(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        Map<String, String> text = new HashMap<>(Map.of("title", signs(random), "body", signs(random), "consent", signs(random)));
        String before = Fingerprint.of(text);
        String field = text.keySet().stream().sorted().skip(random.nextInt(3)).findFirst().orElseThrow();
        StringBuilder edited = new StringBuilder(text.get(field));
        edited.insert(edited.offsetByCodePoints(0, random.nextInt(edited.codePointCount(0, edited.length()) + 1)), sign(random));
        text.put(field, edited.toString());
        assertThat(Fingerprint.of(text)).isNotEqualTo(before);
    }

    private static String signs(Random random) {
        StringBuilder signs = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            signs.append(sign(random));
        }
        return signs.toString();
    }

    private static String sign(Random random) {
        return Character.toString(SIGNS.codePoints().skip(random.nextInt(SIGNS.codePointCount(0, SIGNS.length()))).findFirst().orElseThrow());
    }
}
