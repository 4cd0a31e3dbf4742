package org.nonnegotiable.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A code on paper for the day the phone is gone. Each works once; only a hash is kept. */
@Entity
class RecoveryCode extends PanacheEntityBase {

    private static final int CODES = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    Long account;
    String hash;
    Instant usedAt;

    /** New ones in place of all before; they are seen this once. */
    static List<String> renew(Account account, byte[] key) {
        delete("account", account.id);
        List<String> codes = Stream.generate(RecoveryCode::random).limit(CODES).toList();
        codes.forEach(code -> {
            RecoveryCode row = new RecoveryCode();
            row.account = account.id;
            row.hash = hash(account.id, code, key);
            row.persist();
        });
        return codes;
    }

    static boolean take(Account account, String code, byte[] key, Instant now) {
        return update("usedAt = ?1 where account = ?2 and hash = ?3 and usedAt is null", now, account.id, hash(account.id, code, key)) == 1;
    }

    static long left(Account account) {
        return count("account = ?1 and usedAt is null", account.id);
    }

    /** 60 random bits: ABCD-EFGH-JKLM. */
    private static String random() {
        String letters = Totp.base32(Sealed.random(8)).substring(0, 12);
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }

    private static String hash(Long account, String code, byte[] key) {
        return Sealed.hash(key, account + "\n" + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", ""));
    }
}
