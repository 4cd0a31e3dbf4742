package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

/** A cache outside that is told what it must not show any more. */
@QuarkusTest
@TestProfile(Cramped.class)
class PurgeTest {

    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSE = new AtomicInteger();

    /** Writes down how it is asked; refuses as often as the test wants. */
    public static class Outside implements QuarkusTestResourceLifecycleManager {

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/", asked -> {
                boolean refused = REFUSE.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                if (!refused) {
                    HEARD.add(asked.getRequestMethod() + " " + asked.getRequestURI() + " " + asked.getRequestHeaders().getFirst("Surrogate-Key") + " "
                            + asked.getRequestHeaders().getFirst("Cache-Tag") + " " + asked.getRequestHeaders().getFirst("Campaign-Edition") + " "
                            + asked.getRequestHeaders().getFirst("Purge-Secret"));
                }
                asked.sendResponseHeaders(refused ? 503 : 200, -1);
                asked.close();
            });
            server.start();
            return Map.of("campaign.purge.addresses", "http://127.0.0.1:" + server.getAddress().getPort() + "/drop", "campaign.purge.secret", "between-us");
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }

    @Inject
    Edition edition;
    @Inject
    Purge purge;

    @BeforeEach
    void nothing_was_said() {
        until(() -> !purge.isBusy());
        HEARD.clear();
        REFUSE.set(0);
    }

    @Test
    void it_is_told_of_every_new_edition_with_the_marks_of_the_pages_and_the_secret() {
        QuarkusTransaction.requiringNew().run(edition::raise);
        heard(edition.current().number());
        QuarkusTransaction.requiringNew().run(() -> edition.raise(true));
        heard(edition.current().number());
    }

    @Test
    void where_it_does_not_answer_it_is_told_again() {
        REFUSE.set(2);
        QuarkusTransaction.requiringNew().run(edition::raise);
        heard(edition.current().number());
    }

    @Test
    void many_editions_at_once_are_told_in_few_calls_and_the_last_one_is_among_them() {
        for (int i = 0; i < 50; i++) {
            QuarkusTransaction.requiringNew().run(edition::raise);
        }
        heard(edition.current().number());
        assertThat(HEARD).hasSizeLessThan(51);
    }

    @Test
    void pages_say_by_which_marks_they_are_dropped() {
        for (int i = 0; i < 2; i++) { // new, then kept
            Response page = Visit.to("/counted");
            assertThat(page.header("Surrogate-Key")).isEqualTo("site");
            assertThat(page.header("Cache-Tag")).isEqualTo("site");
        }
    }

    private static void heard(long number) {
        until(() -> HEARD.contains("PURGE /drop site site " + number + " between-us"));
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("heard " + HEARD).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
