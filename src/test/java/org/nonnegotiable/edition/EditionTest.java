package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.edition.CountedPage.RENDERED;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class EditionTest {

    private static final long SECOND = 1_000_000_000L;

    @Inject
    Vertx vertx;
    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void nothing_is_kept() {
        Stillness.settle();
    }

    @Test
    void a_raised_edition_makes_every_page_new_at_once() {
        String before = Visit.read("/counted");
        raise();
        assertThat(Visit.read("/counted")).isNotEqualTo(before);
    }

    @Test
    void an_edition_that_was_raised_and_taken_back_changes_nothing() {
        String before = Visit.read("/counted");
        Edition.Stamp stamp = edition.current();
        QuarkusTransaction.begin();
        edition.raise();
        QuarkusTransaction.rollback();
        assertThat(Visit.read("/counted")).isEqualTo(before);
        assertThat(edition.current()).isEqualTo(stamp);
    }

    @Test
    void what_another_node_changed_is_new_here_without_anybody_saying_so() throws SQLException {
        String before = Visit.read("/counted");
        raiseElsewhere();
        long end = System.nanoTime() + 20_000_000_000L;
        String now = before;
        while (now.equals(before) && System.nanoTime() < end) {
            now = Visit.read("/counted");
        }
        assertThat(now).isNotEqualTo(before);
    }

    @Test
    void behind_a_look_that_hangs_no_other_is_put() throws Exception {
        var hanging = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var node = new Edition();
        node.clock = Clock.systemUTC();
        node.database = (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
            asked.incrementAndGet();
            hanging.await();
            throw new SQLException("it hung");
        });
        var first = node.lookBeside(vertx);
        for (int turn = 0; turn < 20; turn++) {
            assertThat(node.lookBeside(vertx).isComplete()).isTrue();
        }
        hanging.countDown();
        first.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        node.lookBeside(vertx).toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_page_is_not_kept_when_the_edition_moved_while_it_was_rendered() {
        CountedPage.meanwhile(this::raise);
        String old = Visit.read("/counted");
        String now = Visit.read("/counted");
        assertThat(now).isNotEqualTo(old);
        assertThat(Visit.read("/counted")).isEqualTo(now);
    }

    @Test
    void a_page_of_an_older_edition_is_never_found() {
        Page page = Page.of("old".getBytes(StandardCharsets.UTF_8), false, Map.of(), edition.current());
        shelf.keep("/old", page);
        assertThat(shelf.current("/old")).isSameAs(page);
        raise();
        assertThat(shelf.current("/old")).isNull();
        shelf.keep("/old", page);
        assertThat(shelf.current("/old")).isNull();
    }

    @Test
    void a_new_day_makes_pages_new_for_they_say_how_old_a_figure_is() {
        today("2026-11-23T23:59:59Z");
        Visit.read("/counted");
        int rendered = RENDERED.get();
        Visit.read("/counted");
        assertThat(RENDERED).hasValue(rendered);
        today("2026-11-24T00:00:00Z");
        Visit.read("/counted");
        assertThat(RENDERED).hasValue(rendered + 1);
    }

    private void raise() {
        QuarkusTransaction.requiringNew().run(edition::raise);
    }

    /** Nothing in this process is told. */
    private void raiseElsewhere() throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE edition SET number = number + 1");
        }
    }

    /** As this node learns within a third of a second. */
    private void today(String instant) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
        edition.look();
    }
}
