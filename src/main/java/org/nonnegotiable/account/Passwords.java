package org.nonnegotiable.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Which passwords are taken, and how they are kept: Argon2id with OWASP's parameters (19 MiB, two rounds, one lane). */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /** Whoever guesses at this site begins with its own words; a password may hold them, but more than them. */
    static final List<String> OURS = List.of("childrenarenonnegotiable", "nonnegotiable", "children", "campaign", "embassy", "ministry", "ukraine", "україна",
            "діти", "кампанія", "посольство", "bringkidsback", "password", "пароль");
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    /** Parameters stand beside each hash, so that a later version may raise them. */
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");
    /** Each takes 19 MiB; a crowd at the door waits in line instead of filling the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(4);

    @Inject
    CommonPasswords common;

    private final String nobodys = hash(Sealed.token());

    /** The message that says why a password is not taken, with nothing required but length and that nobody guesses it first. */
    Optional<String> problem(String password, String... about) {
        String tidy = tidy(password);
        long letters = tidy.codePoints().count();
        if (letters < SHORTEST) {
            return Optional.of("desk_password_short");
        }
        if (letters > LONGEST) {
            return Optional.of("desk_password_long");
        }
        String folded = tidy.toLowerCase(Locale.ROOT);
        String strange = Stream.concat(Stream.of(about), OURS.stream()).flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[@.\\s]+")))
                .filter(part -> part.length() >= 4).reduce(folded, (rest, part) -> rest.replace(part, ""));
        boolean own = strange.length() < SHORTEST / 2;
        return common.contains(folded) ? Optional.of("desk_password_common") : own ? Optional.of("desk_password_own") : Optional.empty();
    }

    String hash(String password) {
        return hash(password, MEMORY_KIB, ROUNDS);
    }

    static String hash(String password, int memory, int rounds) {
        byte[] salt = Sealed.random(16);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memory, rounds, LANES, text(salt), text(argon2(password, salt, memory, rounds, LANES)));
    }

    /** @param hash null for an account that there is not, or that has no password: the answer takes as long */
    boolean fits(String password, String hash) {
        Matcher parts = FORM.matcher(hash == null ? nobodys : hash);
        if (!parts.matches()) {
            throw new IllegalStateException("a password is kept in a form that is not known");
        }
        String bounded = password.length() > 4 * LONGEST ? "" : password; // nobody has one so long, and hashing megabytes would cost
        byte[] found = argon2(bounded, bytes(parts.group(4)), number(parts, 1), number(parts, 2), number(parts, 3));
        return MessageDigest.isEqual(found, bytes(parts.group(5))) && hash != null;
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int rounds, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(rounds).withParallelism(lanes).withSalt(salt).build());
        byte[] hash = new byte[BYTES];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(tidy(password).getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }

    /** Keyboards write the same letter in several ways. */
    private static String tidy(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
