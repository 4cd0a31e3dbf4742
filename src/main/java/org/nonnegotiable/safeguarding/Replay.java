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
import java.time.Clock;
import java.time.Duration;
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
import org.nonnegotiable.database.Again;

/** Before the site answers, and after every import: what was erased is erased again, should anything have brought it back. */
@ApplicationScoped
public class Replay {

    /** Of the configuration: whether the file is compared with the table. */
    public static final String COMPARED = "campaign.tombstones.compared";

    private static final Logger LOG = Logger.getLogger(Replay.class);
    private static final int LONGEST_SECONDS = 600;
    /** A node that runs looks every minute; of an older copy of the database every look is older than this. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    @Inject
    Tombstones tombstones;
    @Inject
    @Any
    Instance<Erasable> things;
    @Inject
    Clock clock;
    /** For a file that is lost for good while no other node runs: writes what the database knows. */
    @ConfigProperty(name = "campaign.tombstones.rebuild", defaultValue = "false")
    boolean rebuild;
    /** Not for who only makes tables: a place to keep a file is none of theirs. */
    @ConfigProperty(name = COMPARED, defaultValue = "true")
    boolean compared;

    private Set<String> waiting = Set.of();

    /** After the languages are there, which addresses are in. Throws TombstonesLostException. */
    void begin(@Observes @Priority(3500) StartupEvent start) {
        bury(compared ? QuarkusTransaction.requiringNew().call(this::compare) : List.of());
    }

    /**
     * What other nodes bury gets into this one's file, too. What the database still does not know at the second look belongs to no transaction that is
     * about to end: an older copy of it was put back, or an erasure was broken off.
     */
    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void others() {
        if (compared) {
            List<Tombstone> unknown = QuarkusTransaction.requiringNew().call(this::compare);
            List<Tombstone> still = unknown.stream().filter(stone -> waiting.contains(stone.ref)).toList();
            waiting = refs(unknown);
            if (!still.isEmpty()) {
                bury(still);
            }
        }
    }

    private void bury(List<Tombstone> unknown) {
        again(unknown);
        QuarkusTransaction.requiringNew().run(() -> unknown.forEach(Replay::know));
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
                erased += Again.inNew(LONGEST_SECONDS, () -> erase(thing, ref, stones)) ? 1 : 0;
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
        Set<String> written = refs(onDisk);
        List<Tombstone> missing = known.stream().filter(ref -> !written.contains(ref)).flatMap(ref -> Tombstone.referred(ref).stream())
                .sorted(Comparator.comparing(stone -> stone.id)).toList();
        int before = FileRecord.of(place);
        boolean lacks = before > onDisk.size() || before < 0 && !missing.isEmpty();
        if (lacks && !rebuild && !isWhole(known.size(), place)) {
            throw new TombstonesLostException(file.path(), "lacks " + Math.max(missing.size(), before - onDisk.size())
                    + " of the erased stories that the database knows");
        }
        FileRecord.keep(place, file.append(missing), clock.instant());
        return onDisk.stream().filter(stone -> !known.contains(stone.ref)).toList();
    }

    /** Whether the table may be taken for all there is: another node runs, which holds its own file against it, and no file had more. */
    private boolean isWhole(int known, String place) {
        return FileRecord.isSeenElsewhere(place, clock.instant().minus(JUST_NOW)) && !FileRecord.anyCountsMoreThan(known);
    }

    private static Set<String> refs(List<Tombstone> stones) {
        return stones.stream().map(stone -> stone.ref).collect(Collectors.toSet());
    }
}
