package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

/** People work at the desk, readers read, some of it fails; then the log is looked through for everything they typed and came from. */
@QuarkusTest
class QuietLogTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.nonnegotiable");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> typed = new ArrayList<>();
    /** As the console, with its filter. */
    private final Handler console = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (getFilter().isLoggable(line)) {
                lines.add(getFormatter().format(line));
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        console.setFilter(new Discreet());
        console.setFormatter(new PatternFormatter("%c %s %e"));
        ROOT.addHandler(console);
        OURS.setLevel(Level.FINE);
    }

    @AfterEach
    void listen_no_more() {
        ROOT.removeHandler(console);
        OURS.setLevel(null);
    }

    @Test
    void nothing_of_what_people_type_or_where_they_come_from_is_in_the_log() {
        Member writer = Cast.writer("DE", "de", "uk");
        typed.add(writer.account().email);
        signIn(writer.account().email, typed("a wrong password zqpw"));
        signIn(typed("zqnobody@example.org"), typed("another zqpw"));
        write(writer);
        writer.post("/desk/failing/away", "words", typed("zqlost words"));
        Cast.coordinator().post("/desk/accounts/invitation", "email", typed("zqinvited@example.org"), "name", typed("Zqname"), "role", "WRITER", "embassy", "DE",
                "languages", "de", "deskLanguage", "en", "zone", "Europe/Berlin");
        given().redirects().follow(false).get("/desk/preview/" + typed("zqtoken" + "x".repeat(40)));
        given().header("X-Forwarded-For", typed("198.51.100.23")).header("Referer", typed("https://zqelsewhere.example/"))
                .header("User-Agent", typed("zqagent/1")).get("/en/failing/other?who=" + typed("zqquery"));
        assertThat(lines).as("faults are told").anyMatch(line -> line.contains("/en/failing/other") && line.contains("IllegalStateException"));
        assertThat(typed).allSatisfy(words -> assertThat(lines).as(words).noneMatch(line -> line.contains(words)));
    }

    private void write(Member writer) {
        Response begun = writer.post("/desk/stories", "language", "de");
        String text = begun.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("(/desk/stories/\\d+).*", "$1/de");
        String version = writer.get(text).asString().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(writer.post(text, "version", version, "title", typed("Zqtitel"), "slug", typed("zqslug"), "name", typed("Zqmarta"), "summary", typed("zqsummary"),
                "quote", typed("zqquote"), "alt", typed("zqalt"), "body", typed("zqbody words of a story")).statusCode()).isEqualTo(303);
        writer.post(text, "version", "0", "title", typed("Zqconflict"), "slug", "zqslug", "name", "", "summary", "", "quote", "", "alt", "", "body", "");
        writer.post(text + "/submission", "note", typed("zqnote"), "slug", "x".repeat(500));
    }

    private static void signIn(String email, String password) {
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("email", email)
                .formParam("password", password).post("/desk/sign-in");
    }

    private String typed(String words) {
        typed.add(words);
        return words;
    }
}
