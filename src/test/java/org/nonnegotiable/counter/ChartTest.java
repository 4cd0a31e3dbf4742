package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.language.Language;

@QuarkusTest
@TestTransaction
class ChartTest {

    @Test
    void the_line_goes_in_steps_and_never_between() {
        assertThat(chart("returned", "en").path()).matches("M\\d+ \\d+(H\\d+V\\d+)+");
    }

    @Test
    void the_line_ends_with_the_last_reading_and_begins_with_the_first() {
        assertThat(chart("returned", "en").path()).startsWith("M53 ").contains("H472V").endsWith("V24");
    }

    @Test
    void no_point_stands_where_the_labels_are() {
        Chart chart = chart("under-occupation", "en");
        assertThat(chart.points()).allMatch(point -> point.x() >= chart.from() && point.x() <= chart.to());
        assertThat(chart.from()).isGreaterThan("1.6 million".length() * 8);
    }

    @Test
    void statements_are_hollow_and_both_sides_of_a_conflict_are_there() {
        assertThat(chart("returned", "en").points()).filteredOn(Chart.Point::hollow).extracting(Chart.Point::label)
                .contains("16 April 2025: 1,269", "16 April 2025: 1,274", "17 March 2025: more than 1,200").hasSize(6);
    }

    @Test
    void time_runs_from_right_to_left_in_arabic() {
        assertThat(chart("returned", "ar").path()).startsWith("M427 ").contains("H8V");
        assertThat(chart("returned", "ar").values()).extracting(Chart.Mark::label).contains("٢٬٠٠٠");
    }

    @ParameterizedTest
    @CsvSource({"returned, 2000", "deported-identified, 20000", "returned-portal, 400", "under-occupation, 1600000"})
    void the_scale_begins_at_zero_and_ends_above_every_number(String figure, long top) {
        Chart chart = chart(figure, "en");
        assertThat(chart.values()).hasSize(4).last().extracting(Chart.Mark::at).isEqualTo(24);
        assertThat(chart.points()).allMatch(point -> point.y() >= 24 && point.y() <= chart.base());
        assertThat(Series.of(Figure.findById(figure)).entries()).allMatch(reading -> reading.value <= top);
    }

    private static Chart chart(String figure, String language) {
        return Chart.of(Series.of(Figure.findById(figure)), Language.fromString(language));
    }
}
