package org.nonnegotiable.counter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Where the ledger ends: one row, updated with every entry, so that entries are made one after another. */
@Entity
class LedgerHead extends PanacheEntityBase {

    private static final int ONLY = 1;

    @Id
    int id;
    long position;
    String hash;

    static LedgerHead read() {
        return findById(ONLY);
    }

    /** The head, and nobody else's until the transaction ends: an UPDATE, for on Galera SELECT … FOR UPDATE holds only one node. */
    static LedgerHead take() {
        update("position = position where id = ?1", ONLY);
        LedgerHead head = findById(ONLY);
        getEntityManager().refresh(head);
        return head;
    }
}
