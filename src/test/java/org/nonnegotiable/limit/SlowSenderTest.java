package org.nonnegotiable.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

/** Whoever sends a byte now and then holds a place that others need. */
@QuarkusTest
@TestProfile(Besieged.class)
class SlowSenderTest {

    private static final String HEAD = "GET /en/counter HTTP/1.1\r\nHost: campaign.example\r\n";
    private static final String FORM = "POST /desk/sign-in HTTP/1.1\r\nHost: campaign.example\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final int MOST_TRIES = 600;

    @Test
    void a_head_that_never_ends_is_cut_off_and_others_are_served_meanwhile() throws IOException {
        try (Socket slow = connect()) {
            send(slow, HEAD);
            assertThat(Visit.to("/en/counter").statusCode()).isEqualTo(200);
            assertThat(isCutOff(slow, "X-More: 1\r\n")).isTrue();
        }
        assertThat(Visit.to("/en/counter").statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_never_ends_is_cut_off() throws IOException {
        try (Socket slow = connect()) {
            send(slow, FORM + "Content-Length: 100000\r\n\r\na=");
            assertThat(isCutOff(slow, "b")).isTrue();
        }
    }

    @Test
    void a_second_request_on_the_same_line_has_no_more_time_than_the_first() throws IOException {
        try (Socket slow = connect()) {
            send(slow, HEAD + "\r\n");
            assertThat(slow.getInputStream().read()).isEqualTo('H');
            send(slow, HEAD);
            slow.getInputStream().skipNBytes(slow.getInputStream().available());
            assertThat(isCutOff(slow, "X-More: 1\r\n")).isTrue();
        }
    }

    @Test
    void a_long_form_on_a_poor_line_arrives_as_long_as_it_goes_on() throws IOException {
        try (Socket poor = connect()) {
            send(poor, FORM + "Connection: close\r\nContent-Length: 40007\r\n\r\n");
            for (int part = 0; part < 20; part++) {
                send(poor, (part == 0 ? "email=a" : "") + "a".repeat(2000));
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            }
            assertThat(new String(poor.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 422");
        }
    }

    @Test
    void a_stream_stays_open_though_its_reader_says_nothing_more() throws IOException {
        try (Socket reader = connect()) {
            send(reader, "GET /live HTTP/1.1\r\nHost: campaign.example\r\n\r\n");
            StringBuilder heard = new StringBuilder();
            while (!heard.toString().contains("\r\n:\n\n")) { // the sign of life comes long after the patience has ended
                int next = reader.getInputStream().read();
                assertThat(next).as("end of the stream after\n%s", heard).isNotNegative();
                heard.append((char) next);
            }
        }
    }

    @Test
    void a_silent_line_is_kept_for_longer_than_the_stream_is_silent() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.http.idle-timeout", Duration.class)).isBetween(Duration.ofSeconds(60), Duration.ofMinutes(5));
    }

    /** Goes on sending until the other side ends it. */
    private static boolean isCutOff(Socket slow, String drop) throws IOException {
        slow.setSoTimeout(50);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                send(slow, drop);
                if (slow.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException waiting) {
                continue;
            } catch (SocketException ended) {
                return true;
            }
        }
        return false;
    }

    private static Socket connect() throws IOException {
        URI site = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        Socket socket = new Socket(site.getHost(), site.getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
