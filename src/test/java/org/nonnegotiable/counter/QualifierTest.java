package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QualifierTest {

    @ParameterizedTest
    @CsvSource({"1600000,true", "1000000,true", "1650000,true", "990000,false", "1998000,false", "1234567,false"})
    void only_a_number_the_speaker_rounded_is_said_in_words(long value, boolean rounds) {
        assertThat(Qualifier.MORE_THAN.rounds(value)).isEqualTo(rounds);
    }

    @Test
    void an_exact_number_never_is() {
        assertThat(Qualifier.EXACT.rounds(2_000_000)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_qualifier_is_known_by_its_code(Qualifier qualifier) {
        assertThat(Qualifier.of(qualifier.code())).isEqualTo(qualifier);
        assertThat(qualifier.code()).matches("[a-z]+(-[a-z]+)?");
    }
}
