package org.nonnegotiable.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords known from breaches, in {@code desk/common-passwords.txt}: whoever guesses begins with them. */
@ApplicationScoped
class CommonPasswords {

    private final Set<String> known = read();

    /** Whether it is one of them, one with digits or signs around it, or one several times over. @param folded in lower case */
    boolean contains(String folded) {
        String bare = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return known.contains(folded) || known.contains(bare) || isRepeated(folded);
    }

    private boolean isRepeated(String folded) {
        for (int length = 1; length <= folded.length() / 2; length++) {
            String part = folded.substring(0, length);
            if (part.repeat(folded.length() / length + 1).startsWith(folded) && (length <= 4 || known.contains(part))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("/desk/common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
