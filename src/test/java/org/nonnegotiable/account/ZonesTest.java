package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {

    @ParameterizedTest
    @CsvSource({"DE, Europe/Berlin", "JP, Asia/Tokyo", "US, America/New_York", "CA, America/Toronto", "AU, Australia/Sydney", "BR, America/Sao_Paulo",
            "UA, Europe/Kyiv", "ES, Europe/Madrid", "PT, Europe/Lisbon", "ID, Asia/Jakarta", "IL, Asia/Jerusalem", "PL, Europe/Warsaw"})
    void an_embassy_has_the_time_of_its_capital(String country, String zone) {
        assertThat(Zones.of(country)).isEqualTo(zone);
    }

    @Test
    void every_country_has_a_time_that_java_knows() {
        assertThat(Locale.getISOCountries()).allSatisfy(country -> assertThat(ZoneId.of(Zones.of(country))).isNotNull());
    }

    @Test
    void whatever_is_chosen_for_an_embassy_stands_in_the_list() {
        assertThat(Zones.all()).contains(Zones.HOME, "Europe/Berlin", "America/New_York", "Asia/Tokyo").allMatch(Zones::isKnown);
    }
}
