package org.nonnegotiable.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passwords that whoever guesses begins with: those known from breaches, in {@code desk/common-passwords.txt}, and what is made of them. Lists
 * of long ones are mostly that: one word or two, doubled, with a year, or a walk over the keyboard.
 */
@ApplicationScoped
class CommonPasswords {

    private final Set<String> known = lines("/desk/common-passwords.txt").collect(Collectors.toUnmodifiableSet());
    private final Set<String> words = lines("/desk/common-words.txt").flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());

    /** Whether it is one of them, one with digits or signs around it, one several times over, or put together of a few. @param folded in lower case */
    boolean contains(String folded) {
        String bare = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return known.contains(folded) || known.contains(bare) || isRepeated(folded) || isPutTogether(folded, this::isWord);
    }

    /** As {@link #contains}, as if what is known from breaches held nothing so long: what the rules do by themselves. */
    boolean isPutTogether(String folded) {
        return isRepeated(folded) || isPutTogether(folded, word -> word.length() < Passwords.SHORTEST && isWord(word));
    }

    /** In {@code p@ssw0rd}, too. */
    private static boolean isPutTogether(String folded, Predicate<String> isWord) {
        return new Pieces(folded, isWord).areFew() || new Pieces(plain(folded), isWord).areFew();
    }

    private static String plain(String folded) {
        return folded.replaceAll("(?<=\\p{L})[@4](?=\\p{L})|^@(?=\\p{L})", "a").replaceAll("(?<=\\p{L})0(?=\\p{L})", "o")
                .replaceAll("(?<=\\p{L})3(?=\\p{L})", "e").replaceAll("(?<=\\p{L})[1!](?=\\p{L})", "i").replaceAll("(?<=\\p{L})[$5](?=[\\p{L}$5])", "s");
    }

    private boolean isWord(String word) {
        return known.contains(word) || words.contains(word) || Passwords.OURS.contains(word);
    }

    private boolean isRepeated(String folded) {
        for (int length = 1; length <= folded.length() / 2; length++) {
            String part = folded.substring(0, length);
            if (part.repeat(folded.length() / length + 1).startsWith(folded) && (length <= 4 || isWord(part))) {
                return true;
            }
        }
        return false;
    }

    static Stream<String> lines(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(CommonPasswords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("# ")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
