package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestTransaction
class SeriesTest {

    @Test
    void the_fact_the_campaign_began_with_is_in_the_series() {
        assertThat(returned().line()).anySatisfy(reading -> {
            assertThat(reading.value).isEqualTo(1458);
            assertThat(reading.asOf).isEqualTo("2025-07-25");
        });
    }

    @Test
    void the_current_reading_is_the_latest_day_of_the_line() {
        assertThat(returned().current()).get().extracting(reading -> reading.value).isEqualTo(2000L);
    }

    @Test
    void a_reading_recorded_later_for_an_earlier_day_changes_no_current_number_and_no_frozen_one() {
        Entries.confirmed(Entries.of("returned", "2025-07-25", 1460));
        assertThat(returned().current().orElseThrow().value).isEqualTo(2000);
        assertThat(returned().frozen(LocalDate.parse("2025-07-25")).orElseThrow().value).isEqualTo(1458);
        assertThat(returned().on(LocalDate.parse("2025-07-25"))).extracting(reading -> reading.value).containsExactly(1458L, 1460L);
    }

    @Test
    void a_statement_outside_the_series_is_never_the_number() {
        Proposal rumour = Entries.of("returned", "2026-11-01", 9999);
        rumour.inSeries = false;
        Entries.confirmed(rumour);
        assertThat(returned().current().orElseThrow().value).isEqualTo(2000);
        assertThat(returned().statements()).anyMatch(reading -> reading.value == 9999);
    }

    @Test
    void two_numbers_of_one_day_conflict() {
        assertThat(returned().on(LocalDate.parse("2025-04-16"))).hasSize(2).allMatch(returned()::conflicts);
        assertThat(returned().on(LocalDate.parse("2025-07-25"))).noneMatch(returned()::conflicts);
    }

    @Test
    void a_day_without_a_reading_has_neighbours() {
        assertThat(returned().neighbours(LocalDate.parse("2025-07-26"))).map(LocalDate::toString).containsExactly("2025-07-25", "2025-08-23");
        assertThat(returned().neighbours(LocalDate.parse("2020-01-01"))).map(LocalDate::toString).containsExactly("2025-01-24");
        assertThat(returned().neighbours(LocalDate.parse("2030-01-01"))).map(LocalDate::toString).containsExactly("2026-02-17");
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects_and_leaves_it_readable() {
        Reading wrong = returned().current().orElseThrow();
        Reading right = Entries.confirmed(Entries.amending(wrong, Kind.CORRECTION, 1999));
        Series series = returned();
        assertThat(series.current().orElseThrow()).isEqualTo(right);
        assertThat(series.stands(wrong)).isFalse();
        assertThat(series.amendment(wrong)).contains(right);
        assertThat(series.frozen(wrong.asOf).orElseThrow().value).isEqualTo(2000);
    }

    @Test
    void a_withdrawal_leaves_the_line_to_the_reading_before() {
        Reading wrong = returned().current().orElseThrow();
        Entries.confirmed(Entries.amending(wrong, Kind.WITHDRAWAL, wrong.value));
        assertThat(returned().current().orElseThrow().value).isEqualTo(1985);
        assertThat(returned().entries()).contains(wrong);
    }

    private static Series returned() {
        return Series.of(Figure.findById("returned"));
    }
}
