package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AcceptedLanguageTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            uk                                  | uk
            uk-UA,uk;q=0.9,en;q=0.8             | uk
            de-AT,de;q=0.9                      | de
            de-CH                               | de
            en-US                               | en
            pt-BR                               | pt-PT
            pt                                  | pt-PT
            ar-EG                               | ar
            he-IL                               | he
            iw                                  | he
            ja-JP                               | ja
            fr-CA;q=0.4,es-MX;q=0.7             | es
            fr;q=0,es;q=0.1                     | es
            sr                                  | en
            sr-Latn,it;q=0.5                    | it
            zh                                  | en
            zh-Hant-TW                          | en
            ''                                  | en
            '   '                               | en
            null                                | en
            *                                   | en
            *;q=0.5,uk;q=0.1                    | uk
            de;q=                               | en
            de;q=2                              | en
            ;;;,,,                              | en
            <script>                            | en
            ../../etc/passwd                    | en
            """)
    void readers_are_met_in_the_best_of_the_languages_of_the_site(String header, String tag) {
        assertThat(Languages.accepted(header).tag()).isEqualTo(tag);
    }

    @Test
    void a_header_longer_than_any_browser_sends_is_not_read() {
        assertThat(Languages.accepted("uk," + "de-AT;q=0.9,".repeat(50) + "fr").tag()).isEqualTo("en");
    }

    @Test
    void an_unknown_language_in_an_address_is_none() {
        assertThat(Languages.known("xx")).isEmpty();
        assertThat(Languages.known("UK")).isEmpty();
        assertThat(Languages.known("pt-PT")).isPresent();
    }
}
