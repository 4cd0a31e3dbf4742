package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nonnegotiable.browser.Visit;

/** Where one request ends and the next begins is never in doubt; {@code deploy/rehearsal/smuggling} asks the same behind nginx. */
@QuarkusTest
class SmugglingTest {

    record Tried(String kind, String name, String request) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String AFTER = "GET /en/counter HTTP/1.1\r\nHost: campaign.example\r\nConnection: close\r\n\r\n";
    private static final int QUIET_MILLIS = 300;

    static Stream<Tried> tried() throws IOException {
        return Files.readAllLines(Path.of("deploy/rehearsal/smuggling.requests")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 3)).map(parts -> new Tried(parts[0], parts[1], parts[2].translateEscapes()));
    }

    @ParameterizedTest
    @MethodSource("tried")
    void what_hides_behind_a_request_is_never_answered(Tried tried) throws IOException {
        String answers = exchange(tried.request);
        assertThat(answers).doesNotContain("<html lang=\"uk\"", "HTTP/1.1 101", "evil.example");
        List<String> statuses = answers.lines().filter(line -> line.matches("HTTP/1\\.[01] .*")).filter(line -> !line.contains(" 100 ")).toList();
        assertThat(statuses).hasSizeLessThanOrEqualTo(1);
        if (!tried.kind.equals("harmless")) {
            assertThat(statuses).allMatch(line -> line.matches("HTTP/1\\.[01] [45].*"));
        }
        assertThat(Visit.to("/en/counter").asString()).contains("<html lang=\"en\"", "https://campaign.example/en/counter").doesNotContain("evil.example");
    }

    @Test
    void two_requests_at_once_get_two_answers_in_their_order() throws IOException {
        String answers = exchange("GET /en/counter HTTP/1.1\r\nHost: campaign.example\r\n\r\nGET /uk/nothing-here HTTP/1.1\r\nHost: campaign.example\r\n\r\n" + AFTER);
        assertThat(answers.lines().filter(line -> line.startsWith("HTTP/1.1 "))).containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK");
    }

    /** Until the other side ends it or has nothing more to say. */
    private static String exchange(String request) throws IOException {
        URI site = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        StringBuilder heard = new StringBuilder();
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(QUIET_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] part = new byte[1 << 16];
            for (int length; (length = socket.getInputStream().read(part)) >= 0;) {
                heard.append(new String(part, 0, length, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException | SocketException quiet) {
            return heard.toString();
        }
        return heard.toString();
    }
}
