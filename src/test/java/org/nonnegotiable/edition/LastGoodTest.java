package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

/** Which pages are shown when the database goes away at a bad moment, and what is kept on the disk for a start without it. */
@QuarkusTest
@TestProfile(Cramped.class)
class LastGoodTest {

    private static final Path FILE = Cramped.SNAPSHOT;

    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @Inject
    Snapshot snapshot;

    @BeforeEach
    void nothing_is_kept() {
        Stillness.settle();
    }

    @Test
    void after_something_was_added_the_older_page_is_shown_rather_than_none() {
        String before = Visit.read("/counted");
        raise(true);
        CountedPage.meanwhile(() -> {
            throw new IllegalStateException("as the test wants");
        });
        assertThat(Visit.read("/counted")).isEqualTo(before);
        assertThat(Visit.read("/counted")).isNotEqualTo(before);
    }

    @Test
    void after_something_was_taken_away_no_older_page_is_shown_or_kept() {
        String before = Visit.read("/counted");
        raise(false);
        CountedPage.meanwhile(() -> {
            throw new IllegalStateException("as the test wants");
        });
        assertThat(Visit.to("/counted").statusCode()).isEqualTo(500);
        assertThat(shelf.texts()).noneMatch(before::equals);
    }

    @Test
    void what_another_program_raised_that_does_not_know_the_difference_counts_as_taken_away() {
        Edition.Stamp before = edition.current();
        raise(true);
        assertThat(edition.current().holds(before)).isTrue();
        raise(false);
        assertThat(edition.current().holds(before)).isFalse();
        assertThat(before.holds(edition.current())).isFalse();
    }

    @Test
    void what_is_kept_is_on_the_disk_and_gone_from_there_with_what_is_taken_away() throws Exception {
        Visit.read("/counted");
        snapshot.write();
        assertThat(SnapshotFile.read(FILE)).containsKey("/counted");
        raise(true);
        assertThat(FILE).exists();
        raise(false);
        assertThat(FILE).doesNotExist();
    }

    @Test
    void a_page_of_an_earlier_run_is_no_hit_once_the_database_has_spoken() {
        Edition.Stamp now = edition.current();
        Edition.Stamp earlier = new Edition.Stamp(now.number(), now.taken(), now.day(), false);
        shelf.bring("/counted", Page.of("of an earlier run".getBytes(), false, Map.of("Content-Type", "text/plain"), earlier));
        assertThat(shelf.current("/counted")).isNull();
        assertThat(shelf.last("/counted")).isNotNull();
        assertThat(Visit.read("/counted")).startsWith("rendered");
    }

    @Test
    void what_an_earlier_run_left_is_current_until_the_database_is_heard() {
        Edition other = new Edition();
        Edition.Stamp left = new Edition.Stamp(5, 2, LocalDate.EPOCH, true);
        other.believe(left);
        assertThat(other.current()).isEqualTo(new Edition.Stamp(5, 2, LocalDate.EPOCH, false));
        assertThat(other.isSilent()).isTrue();
        edition.believe(left);
        assertThat(edition.current().read()).isTrue();
    }

    private void raise(boolean added) {
        QuarkusTransaction.requiringNew().run(() -> edition.raise(added));
    }
}
