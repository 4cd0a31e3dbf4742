package org.nonnegotiable.safeguarding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Before the site answers, and after every import: what was erased is erased again, should anything have brought it back. */
@ApplicationScoped
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);
    private static final int LONGEST_SECONDS = 600;

    @Inject
    Tombstones tombstones;
    @Inject
    @Any
    Instance<Erasable> things;
    /** For a new node, or a file that is lost for good: writes what the database knows. */
    @ConfigProperty(name = "campaign.tombstones.rebuild", defaultValue = "false")
    boolean rebuild;

    /** After the languages are there, which addresses are in. Throws TombstonesLostException. */
    void begin(@Observes @Priority(3500) StartupEvent start) {
        List<Tombstone> unknown = QuarkusTransaction.requiringNew().call(this::compare);
        again(unknown);
        QuarkusTransaction.requiringNew().run(() -> unknown.forEach(Replay::know));
    }

    /** What other nodes bury gets into this one's file, too. */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void others() {
        QuarkusTransaction.requiringNew().run(this::compare);
    }

    /** How many came back. */
    public int again() {
        return again(List.of());
    }

    /** A tombstone gets into the database with the erasure, not before: what is known there waits for nothing but to be scrubbed. */
    private int again(List<Tombstone> unknown) {
        Map<String, Tombstone> stones = unknown.stream().collect(Collectors.toMap(stone -> stone.ref, Function.identity()));
        Set<String> buried = Stream.concat(QuarkusTransaction.requiringNew().call(Tombstone::refs).stream(), stones.keySet().stream())
                .collect(Collectors.toSet());
        int erased = 0;
        for (Erasable thing : things) {
            for (String ref : QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> returned(thing, buried))) {
                erased += QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> erase(thing, ref, stones)) ? 1 : 0;
            }
        }
        if (erased > 0) {
            LOG.warnf("%d that had been erased came back with an older copy of the database, and were erased again", erased);
        }
        return erased;
    }

    /** There may be very many things, and few of them are buried. */
    private List<String> returned(Erasable thing, Set<String> buried) {
        Seal seal = tombstones.seal();
        try (Stream<String> refs = buried.isEmpty() ? Stream.empty() : thing.refs()) {
            return refs.filter(ref -> buried.contains(seal.ref(ref))).toList();
        }
    }

    private boolean erase(Erasable thing, String ref, Map<String, Tombstone> unknown) {
        Optional.ofNullable(unknown.get(tombstones.seal().ref(ref))).ifPresent(Replay::know);
        boolean buried = tombstones.isBuried(ref);
        if (buried) {
            thing.erase(ref);
        }
        return buried;
    }

    private static void know(Tombstone stone) {
        if (Tombstone.referred(stone.ref).isEmpty()) {
            Tombstone.getEntityManager().merge(stone);
        }
    }

    /** The file gets what the database knows, unless it once had more. Says what the database does not know. */
    List<Tombstone> compare() {
        TombstoneFile file = tombstones.file();
        String place = tombstones.place();
        List<Tombstone> onDisk = file.read();
        Set<String> known = Set.copyOf(Tombstone.refs());
        Set<String> written = onDisk.stream().map(stone -> stone.ref).collect(Collectors.toSet());
        List<Tombstone> missing = known.stream().filter(ref -> !written.contains(ref)).flatMap(ref -> Tombstone.referred(ref).stream())
                .sorted(Comparator.comparing(stone -> stone.id)).toList();
        int before = FileRecord.of(place);
        if (!rebuild && (before > onDisk.size() || before < 0 && !missing.isEmpty())) {
            throw new TombstonesLostException(file.path(), "lacks " + Math.max(missing.size(), before - onDisk.size())
                    + " of the erased stories that the database knows");
        }
        int now = file.append(missing);
        if (before != now) {
            FileRecord.keep(place, now);
        }
        return onDisk.stream().filter(stone -> !known.contains(stone.ref)).toList();
    }
}
