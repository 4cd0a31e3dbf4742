package org.nonnegotiable.edition;

/** A form in which the bytes of a page travel (RFC 9110 8.4), the shortest first. */
enum Encoding {

    BROTLI("br", "-br"), GZIP("gzip", "-gz"), PLAIN("identity", "");

    private final String token;
    private final String mark;

    Encoding(String token, String mark) {
        this.token = token;
        this.mark = mark;
    }

    String token() {
        return token;
    }

    /** What tells its tag from those of the other forms. */
    String mark() {
        return mark;
    }

    /**
     * How much whoever sent this {@code Accept-Encoding} wants it, in thousandths; 0 is not at all. What is not named is not wanted, but for
     * plain bytes, which are taken where nothing better is.
     */
    int wanted(String accepted) {
        if (accepted == null) {
            return this == PLAIN ? 1 : 0;
        }
        int any = -1;
        for (int from = 0; from < accepted.length();) {
            int comma = accepted.indexOf(',', from);
            int to = comma < 0 ? accepted.length() : comma;
            int semicolon = accepted.indexOf(';', from);
            int end = semicolon < 0 || semicolon > to ? to : semicolon;
            if (names(accepted, from, end, token)) {
                return end == to ? 1000 : weight(accepted, end, to);
            }
            if (names(accepted, from, end, "*")) {
                any = end == to ? 1000 : weight(accepted, end, to);
            }
            from = to + 1;
        }
        return any >= 0 ? any : this == PLAIN ? 1 : 0;
    }

    private static boolean names(String accepted, int from, int to, String token) {
        int first = from;
        int last = to;
        while (first < last && accepted.charAt(first) <= ' ') {
            first++;
        }
        while (last > first && accepted.charAt(last - 1) <= ' ') {
            last--;
        }
        return last - first == token.length() && accepted.regionMatches(true, first, token, 0, token.length());
    }

    /** Whoever writes a weight that is none has at least named it. */
    private static int weight(String accepted, int from, int to) {
        String parameter = accepted.substring(from + 1, to).strip();
        if (!parameter.regionMatches(true, 0, "q=", 0, 2)) {
            return 1000;
        }
        try {
            return (int) Math.round(Math.max(0, Math.min(1, Double.parseDouble(parameter.substring(2)))) * 1000);
        } catch (NumberFormatException e) {
            return 1000;
        }
    }
}
