package org.nonnegotiable.desk;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.media.Drawn;

/** What no form expects, and what may be answered. */
final class Nonsense {

    private static final Set<Integer> TAKEN_OR_TOLD_WHY_NOT = Set.of(200, 303, 409, 413, 422);
    /** What people typed comes back between these. */
    static final String BEGINNING = "Ж<b>\"&";
    private static final String ESCAPED = "Ж&lt;b&gt;&quot;&amp;";
    private static final String END = "Ї";
    private static final int AROUND = BEGINNING.length() + END.length();
    /** Limits of fields, as signs that are in them; with one more they are past. */
    private static final List<Integer> LIMITS = List.of(100, 120, 200, 254, 400, 500, 1000);
    /** Past all of them, and past what a column of the usual kind holds. */
    private static final List<Integer> PAST = List.of(101, 201, 1001, 4001, 16_390);
    private static final String MEGABYTE = "A".repeat(1 << 20);
    private static final List<String> STRANGE = List.of("\0", "\u202e", "\u200b", "\u200f", "\uffff", "\u001b[31m", "\n", "%00", "{0}", "'; DROP TABLE account; --",
            "👨\u200d👩\u200d👧", "e\u0301".repeat(40));
    static final List<String> MEANINGLESS = List.of("-1", "99999999999999999999", "\0", "\u202e", "<b>", "😀", "uk'", "A".repeat(5000));
    private static final String SCRIPT = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

    /** Never shown again; whoever tries many is asked to wait. */
    private static final Set<String> SECRET = Set.of("password", "current", "code");

    private Nonsense() {
    }

    /** Of signs that are four bytes and two characters, and of signs that are three bytes and one. @param first of its form: one form takes a megabyte once */
    static List<String> values(String field, boolean first) {
        Stream<String> limits = LIMITS.stream().map(length -> "😀".repeat(length - AROUND));
        Stream<String> shorter = Stream.of(200, 1000).map(length -> "語".repeat(length - AROUND));
        Stream<String> past = PAST.stream().map(length -> "😀".repeat(length - AROUND));
        Stream<String> huge = first ? Stream.of(MEGABYTE) : Stream.of();
        return SECRET.contains(field) ? STRANGE : Stream.of(limits, shorter, past, huge, STRANGE.stream()).flatMap(some -> some).toList();
    }

    static String typed(String value) {
        return BEGINNING + value + END;
    }

    /** Whether it could show itself where it is kept; what is merely long cannot. */
    static boolean isStrange(String value) {
        return STRANGE.contains(value) || MEANINGLESS.contains(value);
    }

    /** Empty, cut off, of another kind, with a script, with a name that means something elsewhere, and a megabyte of nothing. */
    static List<Object> files(String field) {
        byte[] picture = Drawn.jpeg(301, 203);
        return Stream.of(Attached.file(field, "a.jpg", new byte[0], "image/jpeg"), Attached.file(field, "a.jpg", Arrays.copyOf(picture, 40), "image/jpeg"),
                Attached.file(field, "a.svg", bytes(SCRIPT), "image/svg+xml"), Attached.file(field, "<b>.po", bytes(SCRIPT), null),
                Attached.file(field, "../../a.xlf", bytes("\0\0\0"), "application/xliff+xml"), Attached.file(field, "a.zip", bytes("PK\3\4\0\u202e"), "application/zip"),
                Attached.file(field, "A".repeat(2000) + ".po", bytes("msgid \"\0"), "text/plain"), Attached.file(field, "a.po", new byte[1 << 20], "text/plain"))
                .map(Object.class::cast).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void check(SoftAssertions all, String field, String value, Response answer) {
        String what = "%s: %d signs, %s".formatted(field, value.codePointCount(0, value.length()), value.substring(0, Math.min(8, value.length())));
        boolean secret = SECRET.contains(field);
        all.assertThat(secret && answer.statusCode() == 429 || TAKEN_OR_TOLD_WHY_NOT.contains(answer.statusCode()))
                .as("%s: %d", what, answer.statusCode()).isTrue();
        String shown = answer.statusCode() == 303 ? "" : answer.asString();
        if (secret) {
            all.assertThat(shown.contains(ESCAPED) || shown.contains(BEGINNING)).as("%s: a secret is shown", what).isFalse();
        } else if (!shown.isEmpty()) {
            all.assertThat(shown.contains(ESCAPED) && shown.contains(END) && !shown.contains(BEGINNING)).as("%s: typed text is back and escaped", what).isTrue();
            all.assertThat(!isStrange(value) && !shown.contains(value)).as("%s: all of it is back", what).isFalse();
        }
    }

    /** Of a file nothing comes back. */
    static void checkFile(SoftAssertions all, String action, Response answer) {
        all.assertThat(TAKEN_OR_TOLD_WHY_NOT).as("%s: a file", action).contains(answer.statusCode());
        all.assertThat(answer.asString()).as("%s: a file", action).doesNotContain("<b>", "alert(1)</script>");
    }
}
