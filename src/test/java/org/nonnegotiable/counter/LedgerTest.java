package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestTransaction
class LedgerTest {

    @Test
    void the_ledger_it_began_with_holds() {
        assertThat(Ledger.broken()).isEmpty();
        assertThat(Reading.count()).isGreaterThanOrEqualTo(43);
    }

    @Test
    void an_entry_holds_the_hash_of_the_one_before() {
        String last = Reading.last().orElseThrow().hash;
        Reading entry = Entries.confirmed(Entries.of("returned", "2026-11-20", 2050));
        assertThat(entry.previous).isEqualTo(last);
        assertThat(entry.hash).isEqualTo(LedgerEntry.of(entry).hash()).hasSize(64);
        assertThat(Ledger.broken()).isEmpty();
    }

    @Test
    void an_entry_reads_back_from_the_database_as_it_was_hashed() {
        Reading entry = Entries.confirmed(Entries.of("returned", "2026-11-20", 2050));
        Reading.flush();
        Reading.getEntityManager().clear();
        assertThat(LedgerEntry.of(Reading.findById(entry.position)).hash()).isEqualTo(entry.hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE reading SET value = value + 1 WHERE position = 1", "DELETE FROM reading WHERE position = 1",
        "UPDATE reading SET stated_by = 'nobody'", "DELETE FROM ledger_head"})
    void the_database_refuses_to_change_the_past(String sql) {
        assertThatThrownBy(() -> Reading.getEntityManager().createNativeQuery(sql).executeUpdate())
                .hasStackTraceContaining(sql.contains("head") ? "keeps its head" : "append-only");
    }

    @Test
    void the_canonical_form_is_that_of_rfc_8785() {
        String canonical = LedgerEntry.of(Reading.findById(1L)).canonical();
        assertThat(canonical).startsWith("{\"accuracy\":\"day\",\"as_of\":\"2022-08-01\",\"confirmed_by\":null,")
                .endsWith("\"value\":5754}").doesNotContain("\n").contains("\"previous\":\"" + "0".repeat(64) + "\"");
    }

    /** Whatever is entered and amended in whatever order: the chain holds, the line is ordered, and no past answer changes silently. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void no_sequence_of_entries_changes_what_was_said(long seed) {
        Random random = new Random(seed);
        Figure figure = Figure.findById("returned");
        Map<LocalDate, Long> said = new HashMap<>();
        Series.of(figure).entries().forEach(reading -> said.putIfAbsent(reading.asOf, Series.of(figure).frozen(reading.asOf).orElseThrow().position));
        for (int step = 0; step < 25; step++) {
            Reading entry = Entries.confirmed(random(random, Series.of(figure).entries()));
            said.putIfAbsent(entry.asOf, entry.position);
        }
        Series series = Series.of(figure);
        assertThat(Ledger.broken()).isEmpty();
        assertThat(series.line()).extracting(reading -> reading.asOf).isSorted();
        said.forEach((day, position) -> assertThat(series.frozen(day).orElseThrow().position).isEqualTo(position));
        series.entries().stream().filter(reading -> reading.corrects != null).forEach(amendment -> {
            Reading amended = series.at(amendment.corrects).orElseThrow();
            assertThat(series.stands(amended)).isFalse();
            assertThat(series.amendment(amended)).isPresent();
        });
    }

    private static Proposal random(Random random, List<Reading> entries) {
        Reading any = entries.get(random.nextInt(entries.size()));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(650));
        return kind.amends() ? Entries.amending(any, kind, random.nextInt(3000)) : Entries.of("returned", day.toString(), random.nextInt(3000));
    }
}
