package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_half_a_minute_off_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 1), SECRET, now)).hasValue(step - 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step + 1), SECRET, now)).hasValue(step + 1);
        assertThat(Totp.stepOf(Totp.code(SECRET, step - 2), SECRET, now)).isEmpty();
        assertThat(Totp.stepOf("", SECRET, now)).isEmpty();
        assertThat(Totp.stepOf(" 050 471 ", SECRET, now)).hasValue(step);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_typed_in_the_letters_of_the_standard(String text, String letters) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }
}
