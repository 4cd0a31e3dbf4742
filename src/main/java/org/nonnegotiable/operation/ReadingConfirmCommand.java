package org.nonnegotiable.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.RefusedException;
import org.nonnegotiable.edition.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "confirm", mixinStandardHelpOptions = true, description = "Makes a waiting reading public. It can be amended later, never removed.")
class ReadingConfirmCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NUMBER", description = "as 'reading list' shows it")
    long number;
    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who confirms it; not whoever added it")
    String by;
    @Inject
    Clock clock;
    @Inject
    Edition edition;

    @Override
    public Integer call() {
        try {
            return QuarkusTransaction.requiringNew().call(this::confirm);
        } catch (RefusedException e) {
            return Refusal.tell(e);
        }
    }

    private int confirm() {
        Proposal proposal = Proposal.findById(number);
        if (proposal == null) {
            System.err.println("Nothing waits under number " + number + ".");
            return 1;
        }
        Reading reading = proposal.confirm(by, clock.instant());
        edition.raise(reading.corrects == null);
        System.out.println("Entry " + reading.position + " of the ledger: " + reading.figure.code + " " + reading.value + " as of " + reading.asOf);
        return 0;
    }
}
