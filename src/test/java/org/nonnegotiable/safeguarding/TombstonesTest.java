package org.nonnegotiable.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Burial.Place;

/** With things of the tests that can be erased. Tombstones are for good, in tests too: each test buries another. */
@QuarkusTest
class TombstonesTest {

    private static final Instant THEN = Instant.parse("2026-11-24T10:00:00.123456Z");

    @Inject
    Tombstones tombstones;
    @Inject
    Replay replay;
    @Inject
    Relics relics;
    @Inject
    AgroalDataSource database;
    @ConfigProperty(name = "campaign.tombstones")
    Path path;

    private static final String ANOTHER = "a".repeat(64);

    private final String ref = "relic-" + UUID.randomUUID();

    @BeforeEach
    void buried() {
        relics.bring(ref);
        QuarkusTransaction.requiringNew().run(() -> {
            tombstones.bury(new Burial(ref, List.of(new Place("en", ref), new Place("uk", "пам-ять-" + ref))), 7L, THEN);
            relics.erase(ref);
        });
    }

    @AfterEach
    void alone() {
        QuarkusTransaction.requiringNew().run(() -> FileRecord.delete("place", ANOTHER));
    }

    @Test
    void what_is_buried_is_known_by_its_ref_and_its_addresses_and_nothing_else_is() {
        assertThat(ask(() -> tombstones.isBuried(ref))).isTrue();
        assertThat(ask(() -> tombstones.isBuried("relic"))).isFalse();
        assertThat(ask(() -> tombstones.isBuriedAddress(Language.fromString("en"), ref))).isTrue();
        assertThat(ask(() -> tombstones.isBuriedAddress(Language.fromString("uk"), "пам-ять-" + ref))).isTrue();
        assertThat(ask(() -> tombstones.isBuriedAddress(Language.fromString("en"), ref + "-2"))).isFalse();
    }

    @Test
    void under_its_path_in_one_language_it_is_known_in_all() {
        assertThat(ask(() -> tombstones.isBuriedAddress(Language.fromString("fr"), ref))).isTrue();
    }

    @Test
    void burying_again_changes_nothing() {
        String before = ask(() -> Tombstone.count() + " " + tombstones.file().read().size());
        QuarkusTransaction.requiringNew().run(() -> tombstones.bury(new Burial(ref, List.of()), 8L, THEN));
        assertThat(ask(() -> Tombstone.count() + " " + tombstones.file().read().size())).isEqualTo(before);
    }

    @Test
    void what_comes_back_is_erased_again() {
        relics.bring(ref);
        relics.bring("another");
        assertThat(replay.again()).isEqualTo(1);
        assertThat(relics.refs()).contains("another").doesNotContain(ref);
        assertThat(replay.again()).isZero();
    }

    @Test
    void an_erasure_that_did_not_commit_is_made_good_at_the_next_start() {
        String other = ref + "-other";
        relics.bring(other);
        QuarkusTransaction.begin();
        tombstones.bury(new Burial(other, List.of()), 7L, THEN);
        QuarkusTransaction.rollback();
        assertThat(ask(() -> tombstones.isBuried(other))).isFalse();
        replay.begin(null);
        assertThat(ask(() -> tombstones.isBuried(other))).isTrue();
        assertThat(relics.refs()).doesNotContain(other);
    }

    @Test
    void the_database_lets_no_tombstone_be_changed_or_taken_away() {
        for (String deed : List.of("DELETE FROM tombstone", "UPDATE tombstone SET buried_by = 1", "DELETE FROM tombstone_mark",
                "UPDATE tombstone_mark SET kind = 'NAME'")) {
            assertThatThrownBy(() -> {
                try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                    statement.execute(deed);
                }
            }).hasMessageContaining("append-only");
        }
    }

    @Test
    void without_the_file_a_start_is_refused_in_one_sentence() throws IOException {
        without(new byte[0], () -> assertThatThrownBy(() -> replay.begin(null)).isInstanceOf(TombstonesLostException.class)
                .hasMessageContaining(path.toAbsolutePath().toString()).hasMessageContaining("lacks").hasMessageContaining("put it back"));
    }

    @Test
    void a_new_node_beside_one_that_runs_writes_its_file_from_the_table() throws IOException {
        replay.begin(null); // what other tests left in the file alone
        another(0, Instant.now());
        without(new byte[0], () -> {
            replay.begin(null);
            assertThat(ask(() -> tombstones.file().read())).extracting(stone -> stone.ref).contains(tombstones.seal().ref(ref))
                    .hasSameSizeAs(ask(Tombstone::refs));
        });
    }

    @Test
    void beside_a_node_that_no_longer_runs_a_start_without_the_file_is_refused() throws IOException {
        another(0, Instant.now().minusSeconds(3600));
        without(new byte[0], () -> assertThatThrownBy(() -> replay.begin(null)).isInstanceOf(TombstonesLostException.class));
    }

    @Test
    void an_older_copy_of_the_database_is_not_believed_by_a_new_node() throws IOException {
        another(1, Instant.now());
        without(new byte[0], () -> assertThatThrownBy(() -> replay.begin(null)).isInstanceOf(TombstonesLostException.class));
    }

    @Test
    void what_an_older_copy_brought_back_under_a_running_site_is_erased_at_the_second_look() {
        String other = ref + "-older";
        relics.bring(other);
        QuarkusTransaction.begin();
        tombstones.bury(new Burial(other, List.of()), 7L, THEN);
        QuarkusTransaction.rollback();
        replay.others();
        assertThat(relics.refs()).contains(other);
        replay.others();
        assertThat(relics.refs()).doesNotContain(other);
        assertThat(ask(() -> tombstones.isBuried(other))).isTrue();
    }

    @Test
    void with_a_file_that_was_cut_a_start_is_refused() throws IOException {
        byte[] all = Files.readAllBytes(path);
        without(Arrays.copyOf(all, all.length - 10),
                () -> assertThatThrownBy(() -> replay.begin(null)).hasMessageContaining("was cut"));
    }

    @Test
    void what_the_server_keeps_of_it_is_due_until_somebody_has_seen_to_it() {
        String hash = tombstones.seal().ref(ref);
        assertThat(due()).contains(hash);
        QuarkusTransaction.requiringNew().run(() -> Tombstone.unscrubbed().forEach(stone -> stone.scrubbed(THEN)));
        assertThat(due()).isEmpty();
    }

    /** Another node, whose file has so many more tombstones than the table. */
    private void another(int more, Instant seenAt) {
        QuarkusTransaction.requiringNew().run(() -> FileRecord.keep(ANOTHER, (int) Tombstone.count() + more, seenAt));
    }

    private List<String> due() {
        return ask(() -> Tombstone.unscrubbed().stream().map(stone -> stone.ref).toList());
    }

    private void without(byte[] left, Runnable deed) throws IOException {
        byte[] all = Files.readAllBytes(path);
        Files.write(path, left);
        try {
            deed.run();
        } finally {
            Files.write(path, all);
        }
    }

    private static <T> T ask(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }
}
