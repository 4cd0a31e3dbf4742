package org.nonnegotiable.press;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Kind;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.edition.Edition;

/** Readings as Olena enters and Taras confirms them. */
final class Entered {

    private Entered() {
    }

    static Reading update(String figure, String day, long value, String reason, Instant now) {
        return entry(figure, Kind.UPDATE, day, value, null, reason, now);
    }

    static Reading amendment(Reading amended, Kind kind, long value, String reason, Instant now) {
        return entry(amended.figure.code, kind, amended.asOf.toString(), value, amended.position, reason, now);
    }

    private static Reading entry(String figure, Kind kind, String day, long value, Long corrects, String reason, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Proposal proposal = new Proposal();
            proposal.figure = Figure.coded(figure).orElseThrow();
            proposal.kind = kind;
            proposal.asOf = LocalDate.parse(day);
            proposal.value = value;
            proposal.statedBy = "D. Lubinets (Ombudsman)";
            proposal.publisher = "Укрінформ, \"today\"";
            proposal.url = "https://example.org/?a=1&b=<2>".replace("<2>", "2");
            proposal.inSeries = true;
            proposal.corrects = corrects;
            proposal.reason = reason;
            proposal.propose("Olena", now);
            Arc.container().instance(Edition.class).get().raise();
            return proposal.confirm("Taras", now);
        });
    }
}
