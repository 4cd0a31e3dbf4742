package org.nonnegotiable.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+380", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "=HYPERLINK(\"http://x\",\"y\")"})
    void words_that_look_like_a_formula_get_an_apostrophe(String cell) {
        String text = Spreadsheet.of(List.of("a"), List.of(List.of(cell)));
        assertThat(text.replace("\"\"", "\"")).contains("'" + cell);
    }

    @Test
    void numbers_stay_numbers_and_nothing_stays_empty() {
        assertThat(Spreadsheet.of(List.of("a", "b", "c"), List.of(Arrays.asList(-5L, null, "x,\"y\" – ї"))))
                .isEqualTo("a,b,c\r\n-5,,\"x,\"\"y\"\" – ї\"\r\n");
    }
}
