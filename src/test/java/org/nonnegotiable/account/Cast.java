package org.nonnegotiable.account;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The people of the desk, each new and signed in, without going through the pages of signing in. */
public final class Cast {

    /** The cookies of the desk, for {@code @InChromium(cookies = …)}; the site of the tests has an https address. */
    public static final String COOKIE = "__Secure-desk";
    public static final String SAID = "__Secure-desk-said";
    public static final String DEVICE = "__Secure-desk-device";

    public static final String PASSWORD = "a mitten on the window sill";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Kept as any other, but found out in no time: people of the tests sign in hundreds of times. */
    private static final String HASH = Passwords.hash(PASSWORD, 64, 1);

    private Cast() {
    }

    /** @param languages tags; none for German and Ukrainian */
    public static Member writer(String embassy, String... languages) {
        return member(Role.WRITER, embassy, languages.length == 0 ? "de uk" : String.join(" ", languages));
    }

    public static Member translator(String embassy, String... languages) {
        return member(Role.TRANSLATOR, embassy, languages.length == 0 ? "de" : String.join(" ", languages));
    }

    public static Member safeguarder() {
        return member(Role.SAFEGUARDER, null, null);
    }

    /** Another one. */
    public static Member safeguarder2() {
        return safeguarder();
    }

    public static Member coordinator() {
        return member(Role.COORDINATOR, null, null);
    }

    public static Member auditor() {
        return member(Role.AUDITOR, null, null);
    }

    /** One of each role, those of embassies in this one. */
    public static List<Member> everybody(String embassy) {
        return List.of(writer(embassy), translator(embassy), safeguarder(), coordinator(), auditor());
    }

    static Member member(Role role, String embassy, String languages) {
        Account account = account(role, embassy, languages);
        return Member.signedIn(account, now());
    }

    /** An account that has accepted its invitation, English, in Berlin, with {@link #PASSWORD} and without a second factor. */
    static Account account(Role role, String embassy, String languages) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = new Account();
            account.email = "%s-%d-%d@example.org".formatted(role.name().toLowerCase(java.util.Locale.ROOT), NUMBER.incrementAndGet(), System.nanoTime());
            account.name = "Olena " + role.name().charAt(0) + role.name().substring(1).toLowerCase(java.util.Locale.ROOT);
            account.role = role;
            account.embassy = embassy;
            account.languages = languages;
            account.deskLanguage = "en";
            account.zone = "Europe/Berlin";
            account.passwordHash = HASH;
            account.invitedAt = now();
            account.acceptedAt = now();
            account.persist();
            return account;
        });
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static Instant now() {
        return bean(Clock.class).instant();
    }
}
