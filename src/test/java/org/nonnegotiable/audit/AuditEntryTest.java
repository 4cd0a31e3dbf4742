package org.nonnegotiable.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditEntryTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private String thing;

    @BeforeEach
    void a_thing_of_its_own() {
        thing = "story/" + System.nanoTime();
    }

    @Test
    void an_entry_never_changes() {
        record();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> AuditEntry.update("deed = ?1 where thing = ?2", Deed.ERASE_STORY, thing)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void an_entry_never_goes() {
        record();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> AuditEntry.delete("thing", thing)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void a_deed_that_was_not_done_leaves_no_entry() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            AuditEntry.record(1L, Deed.WRITE_STORY, thing, "DE", null, NOON);
            throw new IllegalStateException("the deed failed");
        })).hasMessage("the deed failed");
        assertThat(AuditEntry.count("thing", thing)).isZero();
    }

    @Test
    void a_look_is_written_down_whatever_becomes_of_the_page() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            AuditEntry.viewed(1L, Deed.READ_CONSENT, thing, "DE", null, NOON);
            throw new IllegalStateException("the page failed");
        })).hasMessage("the page failed");
        assertThat(AuditEntry.count("thing = ?1 and at = ?2", thing, NOON)).isOne();
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() {
        assertThatThrownBy(() -> AuditEntry.viewed(1L, Deed.READ_CONSENT, thing, "DE", "x".repeat(201), NOON)).isInstanceOf(RuntimeException.class);
    }

    private void record() {
        QuarkusTransaction.requiringNew().run(() -> AuditEntry.record(1L, Deed.WRITE_STORY, thing, "DE", null, NOON));
    }
}
