package org.nonnegotiable.account;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what the page shows for typing, as an app would (RFC 4648). */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {
    }

    static byte[] bytes(String text) {
        String bits = text.replace(" ", "").chars().mapToObj(letter -> Integer.toBinaryString(32 + LETTERS.indexOf(letter)).substring(1))
                .collect(Collectors.joining());
        byte[] bytes = new byte[bits.length() / 8];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2));
        return bytes;
    }
}
