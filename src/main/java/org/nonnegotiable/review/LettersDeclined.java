package org.nonnegotiable.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.nonnegotiable.account.Account;

/** Somebody wants no letters about reviews as long as this row is there. */
@Entity
class LettersDeclined extends PanacheEntityBase {

    @Id
    Long accountId;

    static boolean by(Account account) {
        return findByIdOptional(account.id).isPresent();
    }

    /** Twice is once: a double click is no fault. */
    static void decline(Account account) {
        getEntityManager().createNativeQuery("INSERT IGNORE INTO letters_declined VALUES (?1)").setParameter(1, account.id).executeUpdate();
    }

    static void want(Account account) {
        deleteById(account.id);
    }
}
