package org.nonnegotiable.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.nonnegotiable.account.Account;

/** Somebody has read the first steps and wants to see them no more. */
@Entity
public class GuidePutAway extends PanacheEntityBase {

    @Id
    public Long accountId;

    static boolean by(Account account) {
        return findByIdOptional(account.id).isPresent();
    }

    /** Twice is once: a double click is no fault. */
    static void putAway(Account account) {
        getEntityManager().createNativeQuery("INSERT IGNORE INTO guide_put_away VALUES (?1)").setParameter(1, account.id).executeUpdate();
    }

    static void bringBack(Account account) {
        deleteById(account.id);
    }
}
