package org.nonnegotiable.database;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** What a failure says about the database: that it is not there, that it took back what stood in the way of somebody else, or that they were first. */
public final class Outage {

    /** Deadlock, or another node of the cluster was first; a lock waited for too long; a row, or a table, that changed since it was read. */
    private static final Set<Integer> TAKEN_BACK = Set.of(1213, 1205, 1020, 1412);
    /** Full disk (1021, 1114, 1026, 3), read-only (1290, 1792, 1836), a node without its cluster (1047), shutting down (1053), too many connections (1040, 1203), a line that was cut there (1927). */
    private static final Set<Integer> AWAY = Set.of(3, 1021, 1026, 1114, 1290, 1792, 1836, 1047, 1053, 1040, 1203, 1927);
    private static final String POOL = "io.agroal.";

    private Outage() {
    }

    /** Whether it can be asked again in a while, and nobody here did anything wrong. */
    public static boolean isBehind(Throwable fault) {
        return refusals(fault).anyMatch(refusal -> isAway(refusal) || TAKEN_BACK.contains(refusal.getErrorCode())) || causes(fault).anyMatch(Outage::neverJoined);
    }

    /** Whether it did nothing of the transaction, so that the same may be asked once more. Not so if the line broke: nobody knows then. */
    static boolean tookBack(Throwable fault) {
        return refusals(fault).anyMatch(refusal -> TAKEN_BACK.contains(refusal.getErrorCode())) && refusals(fault).noneMatch(Outage::isAway);
    }

    /** The pool that has no connection left to give says so without an SQL state. */
    private static boolean isAway(SQLException refusal) {
        return refusal instanceof SQLNonTransientConnectionException || refusal.getSQLState() == null || AWAY.contains(refusal.getErrorCode())
                || refusal instanceof SQLTransientException && !TAKEN_BACK.contains(refusal.getErrorCode());
    }

    /** A transaction whose line was broken from the start says at its end only where that was found: in the pool. */
    private static boolean neverJoined(Throwable cause) {
        return cause instanceof RollbackException && cause.getCause() != null && Arrays.stream(cause.getCause().getStackTrace())
                .anyMatch(place -> place.getClassName().startsWith(POOL));
    }

    /** Whether a row was changed by somebody else between reading and writing: what was typed was about what is no longer so. */
    public static boolean isOvertaken(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof OptimisticLockException || cause instanceof StaleStateException);
    }

    private static Stream<SQLException> refusals(Throwable fault) {
        return causes(fault).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(fault, all);
        return all.stream();
    }

    /** What fails at the very end is told aside by the transaction manager, as suppressed. */
    private static void collect(Throwable fault, Set<Throwable> all) {
        if (fault != null && all.add(fault)) {
            collect(fault.getCause(), all);
            for (Throwable aside : fault.getSuppressed()) {
                collect(aside, all);
            }
        }
    }
}
