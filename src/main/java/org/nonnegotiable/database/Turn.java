package org.nonnegotiable.database;

import jakarta.persistence.EntityManager;

/** Deciding about a row of {@code child}, {@code story} or {@code picture} one after another, on every node of a cluster. */
public final class Turn {

    private Turn() {
    }

    /**
     * Nobody else decides about it until the transaction ends. On one server the others wait; on a Galera cluster, where a lock is known to one
     * node only, all but the first to commit are taken back (error 1213), and {@link Again} does them once more.
     */
    public static void take(EntityManager entities, String table, Long id) {
        entities.createNativeQuery("UPDATE " + table + " SET turns = turns + 1 WHERE id = ?1").setParameter(1, id).executeUpdate();
    }
}
