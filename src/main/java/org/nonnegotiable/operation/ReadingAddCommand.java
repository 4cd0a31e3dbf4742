package org.nonnegotiable.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nonnegotiable.counter.Accuracy;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Kind;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.counter.Qualifier;
import org.nonnegotiable.counter.Quote;
import org.nonnegotiable.counter.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;

@Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Adds a reading for somebody else to confirm. Nobody outside sees it before that.")
class ReadingAddCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;
    @Option(names = "--figure", required = true, description = "returned, under-occupation, deported-identified, returned-portal")
    String figure;
    @Option(names = "--as-of", required = true, paramLabel = "YYYY-MM-DD", description = "the day the number was true")
    String asOf;
    @Option(names = "--accuracy", defaultValue = "day", description = "day, month or year (default: ${DEFAULT-VALUE})")
    String accuracy;
    @Option(names = "--value", required = true, description = "how many children, a whole number")
    long value;
    @Option(names = "--qualifier", defaultValue = "exact", description = "exact, at-least, more-than, about, almost (default: ${DEFAULT-VALUE})")
    String qualifier;
    @Option(names = "--stated-by", required = true, paramLabel = "SPEAKER", description = "as the source names the speaker")
    String statedBy;
    @Option(names = "--publisher", required = true, description = "who published it")
    String publisher;
    @Option(names = "--url", required = true, description = "where, http or https")
    String url;
    @Option(names = "--in-series", description = "it makes the line of its figure (otherwise a statement beside it)")
    boolean inSeries;
    @Option(names = "--seen", paramLabel = "YYYY-MM-DD", description = "when you saw it there")
    String seen;
    @Option(names = "--quote", description = "the sentence as published; only its SHA-256 is kept")
    String quote;
    @Option(names = "--kind", defaultValue = "update", description = "update, revision, correction, withdrawal (default: ${DEFAULT-VALUE})")
    String kind;
    @Option(names = "--corrects", paramLabel = "ENTRY", description = "the number of the ledger entry that it amends")
    Long corrects;
    @Option(names = "--reason", description = "why it amends another, or why it is right although it looks wrong")
    String reason;
    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who adds it")
    String by;
    @Inject
    Clock clock;

    @Override
    public Integer call() {
        try {
            QuarkusTransaction.requiringNew().run(this::propose);
            return 0;
        } catch (RefusedException e) {
            return Refusal.tell(e);
        }
    }

    private void propose() {
        Proposal proposal = new Proposal();
        proposal.figure = read("--figure", figure, code -> Figure.coded(code).orElseThrow(() -> new IllegalArgumentException("is no figure")));
        proposal.kind = read("--kind", kind, Kind::of);
        proposal.asOf = read("--as-of", asOf, LocalDate::parse);
        proposal.accuracy = read("--accuracy", accuracy, Accuracy::of);
        proposal.value = value;
        proposal.qualifier = read("--qualifier", qualifier, Qualifier::of);
        proposal.statedBy = statedBy;
        proposal.publisher = publisher;
        proposal.url = url;
        proposal.inSeries = inSeries;
        proposal.seen = seen == null ? null : read("--seen", seen, LocalDate::parse);
        proposal.quoteHash = quote == null ? null : Quote.hash(quote);
        proposal.corrects = corrects;
        proposal.reason = reason;
        proposal.propose(by, clock.instant());
        System.out.println("It waits under number " + proposal.id + " for another person: reading confirm " + proposal.id + " --by NAME");
    }

    private <T> T read(String option, String text, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (RuntimeException e) {
            throw new ParameterException(spec.commandLine(), option + " " + text + ": " + e.getMessage());
        }
    }
}
