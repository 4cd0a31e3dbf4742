package org.nonnegotiable.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;

/** A second factor being set up: nothing is kept until a first code has shown that the phone counts right. Never changes. */
record SetUp(byte[] secret, String sealed, String email) {

    private static final String ISSUER = "ChildrenAreNonNegotiable";

    static SetUp begin(Account account, byte[] key) {
        return of(Sealed.random(SecondFactor.SECRET_BYTES), account, key);
    }

    /** With what the form carried; anew when it was not ours. */
    static SetUp goOn(String sealed, Account account, byte[] key) {
        return Sealed.openText(key, purpose(account), sealed == null ? "" : sealed).map(secret -> new SetUp(secret, sealed, account.email))
                .orElseGet(() -> begin(account, key));
    }

    private static SetUp of(byte[] secret, Account account, byte[] key) {
        return new SetUp(secret, Sealed.sealText(key, purpose(account), secret), account.email);
    }

    private static String purpose(Account account) {
        return "set up " + account.id;
    }

    OptionalLong stepOf(String code, Instant now) {
        return Totp.stepOf(code == null ? "" : code, secret, now);
    }

    /** For typing, in groups of four. */
    public String typed() {
        return Totp.base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** What the app reads, as a drawing and as a link for whoever is on the phone already. */
    public String address() {
        return "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20")
                + "?secret=" + Totp.base32(secret) + "&issuer=" + ISSUER;
    }

    public String drawing() {
        return QrCode.svg(address());
    }
}
