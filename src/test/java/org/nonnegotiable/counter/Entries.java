package org.nonnegotiable.counter;

import java.time.Instant;
import java.time.LocalDate;

/** Readings for tests, as Anna enters and Boris confirms them. */
final class Entries {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private Entries() {
    }

    static Proposal of(String figure, String day, long value) {
        Proposal proposal = new Proposal();
        proposal.figure = Figure.findById(figure);
        proposal.asOf = LocalDate.parse(day);
        proposal.value = value;
        proposal.statedBy = "Speaker of the test";
        proposal.publisher = "Publisher of the test";
        proposal.url = "https://example.org/statement";
        proposal.inSeries = true;
        return proposal;
    }

    static Proposal amending(Reading reading, Kind kind, long value) {
        Proposal proposal = of(reading.figure.code, reading.asOf.toString(), value);
        proposal.kind = kind;
        proposal.corrects = reading.position;
        proposal.reason = "A reason of the test";
        return proposal;
    }

    static Reading confirmed(Proposal proposal) {
        proposal.reason = proposal.reason == null ? "A reason of the test" : proposal.reason;
        proposal.propose("Anna", NOW);
        return proposal.confirm("Boris", NOW);
    }
}
