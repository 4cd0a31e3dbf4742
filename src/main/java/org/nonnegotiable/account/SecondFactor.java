package org.nonnegotiable.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** That a person has set up codes on their phone, and which code was the last: none is taken twice. */
@Entity
class SecondFactor extends PanacheEntityBase {

    static final int SECRET_BYTES = 20;
    private static final String PURPOSE = "second factor";

    @Id
    Long account;
    byte[] secret;
    Instant setUpAt;
    long lastStep;

    static Optional<SecondFactor> of(Account account) {
        return findByIdOptional(account.id);
    }

    /** In place of the one before, which counts no more. */
    static void setUp(Account account, byte[] secret, long step, byte[] key, Instant now) {
        SecondFactor factor = of(account).orElseGet(SecondFactor::new);
        factor.account = account.id;
        factor.secret = Sealed.seal(key, PURPOSE + account.id, secret);
        factor.setUpAt = now;
        factor.lastStep = step;
        factor.persist();
    }

    /** Takes a code; the database decides, so that one code sent to two nodes at once is taken by one. Part of the caller's transaction. */
    boolean takes(String code, byte[] key, Instant now) {
        byte[] open = Sealed.open(key, PURPOSE + account, secret)
                .orElseThrow(() -> new IllegalStateException("the key of second factors is not the one they were sealed with"));
        OptionalLong step = Totp.stepOf(code, open, now);
        Arrays.fill(open, (byte) 0);
        return step.isPresent() && update("lastStep = ?1 where account = ?2 and lastStep < ?1", step.getAsLong(), account) == 1;
    }
}
