package org.nonnegotiable.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import org.nonnegotiable.counter.Proposal;
import picocli.CommandLine.Command;

@Command(name = "list", mixinStandardHelpOptions = true, description = "Shows what waits to be confirmed.")
class ReadingListCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<Proposal> waiting = Proposal.waiting();
            waiting.forEach(proposal -> System.out.printf("%d  %s  %s %s %d  as of %s, stated by %s, %s %s; added by %s%n", proposal.id,
                    proposal.kind.code(), proposal.figure.code, proposal.qualifier.code(), proposal.value, proposal.asOf, proposal.statedBy,
                    proposal.publisher, proposal.url, proposal.proposedBy));
            if (waiting.isEmpty()) {
                System.out.println("Nothing waits.");
            }
        });
        return 0;
    }
}
