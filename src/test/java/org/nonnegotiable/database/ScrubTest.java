package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nonnegotiable.database.EmbeddedDatabaseTest.execute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** InnoDB keeps what was deleted; here its own files are read, byte by byte. */
class ScrubTest {
    private static final String WORD = "Журавлик";
    private static final int ROUNDS = 3;

    @TempDir
    Path directory;

    private DataDirectory data;
    private EmbeddedDatabase database;
    private Access access;

    @BeforeEach
    void tables() throws Exception {
        data = FreshData.in(directory);
        database = FreshData.claim(data).orElseThrow();
        access = database.open();
        execute(EmbeddedDatabaseTest.owner(access), Texts.TABLE);
        try (var app = EmbeddedDatabaseTest.app(access)) {
            for (int n = 0; n < 50; n++) {
                Texts.write(app, "ordinary", 6000);
            }
        }
    }

    @AfterEach
    void gone() throws IOException {
        database.close();
        FreshData.unlink(data);
    }

    @Test
    void without_it_a_deleted_text_can_be_read_in_the_files() throws Exception {
        erased(WORD);
        database.close();
        assertThat(traces()).containsKey("tables/ib_logfile0");
    }

    @Test
    void what_was_deleted_is_in_no_file_any_more_be_the_site_quiet_or_busy() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            erased(WORD);
            warden().run();
            assertThat(traces()).as("quiet, " + round).isEmpty();
            busily(() -> {
                erased(WORD);
                warden().run();
                assertThat(traces()).as("busy").isEmpty();
            });
        }
        database.close();
        assertThat(traces()).as("ended").isEmpty();
    }

    /** Its upper pages tell the lower ones apart by values that may have been deleted since. */
    @Test
    void no_index_remembers_it_in_its_upper_pages() throws Exception {
        try (var app = EmbeddedDatabaseTest.app(access); var statement = app.createStatement()) {
            app.setAutoCommit(false);
            for (int n = 0; n < 6000; n++) {
                Texts.write(app, n % 3 == 0 ? WORD : "ordinary", 60);
            }
            app.commit();
            statement.execute("DELETE FROM text WHERE body LIKE '" + WORD + "%'");
            app.commit();
        }
        warden().run();
        assertThat(traces()).isEmpty();
    }

    @Test
    void what_never_was_committed_is_in_no_file_either() throws Exception {
        try (var app = EmbeddedDatabaseTest.app(access)) {
            app.setAutoCommit(false);
            Texts.write(app, WORD, 200_000);
            app.rollback();
        }
        warden().run();
        assertThat(traces()).isEmpty();
    }

    @Test
    void broken_off_by_a_dying_server_it_can_be_done_again() throws Exception {
        erased(WORD);
        var killer = new Thread(() -> {
            while (!Files.exists(data.tables().resolve("ib_logfile101"))) { // the redo log that is to be
                Thread.onSpinWait();
            }
            FreshData.servers(data).forEach(EmbeddedDatabaseTest::kill);
        });
        killer.start();
        assertThatThrownBy(() -> warden().run()).isInstanceOf(SQLException.class);
        killer.join();
        EmbeddedDatabaseTest.eventually(access).close();
        warden().run();
        assertThat(traces()).isEmpty();
    }

    @Test
    void whoever_scrubs_may_read_nothing_of_the_campaign() {
        for (var statement : List.of("SELECT * FROM campaign.text", "DELETE FROM campaign.text", "OPTIMIZE TABLE campaign.text")) {
            assertThatThrownBy(() -> execute(steering().connect(), statement)).hasMessageContaining("denied");
        }
    }

    @Test
    void commands_beside_the_site_are_not_told_who_scrubs() {
        assertThat(access.properties().toString()).doesNotContain("warden", access.wardenPassword());
        assertThat(warden().toString()).doesNotContain(access.wardenPassword());
    }

    @Test
    void a_server_that_keeps_what_is_deleted_is_refused() throws Exception {
        execute(steering().connect(), "SET GLOBAL innodb_immediate_scrub_data_uncompressed = OFF");
        assertThatThrownBy(() -> warden().run()).isInstanceOf(IllegalStateException.class).hasMessageContaining("keeps what is deleted");
    }

    private Scrub warden() {
        return new Scrub(steering(), new Login(access.url(), "app", access.appPassword()));
    }

    private Login steering() {
        return new Login(access.wardens().get(Scrub.URL), "warden", access.wardenPassword());
    }

    private Map<String, List<String>> traces() throws IOException {
        return Traces.of(List.of(WORD), data.root());
    }

    private void erased(String word) throws SQLException {
        try (var app = EmbeddedDatabaseTest.app(access); var statement = app.createStatement()) {
            for (int n = 0; n < 3; n++) {
                long id = Texts.write(app, word, 200_000);
                for (int times = 0; times < 5; times++) {
                    Texts.change(app, id, word, 100_000 / (times + 1));
                }
                Texts.write(app, "ordinary", 3000);
                statement.execute("DELETE FROM text WHERE id = " + id);
            }
        }
    }

    private interface Deed {
        void run() throws Exception;
    }

    private void busily(Deed deed) throws Exception {
        var over = new AtomicBoolean();
        var failure = new AtomicReference<Exception>();
        var others = new Thread(() -> {
            try (var app = EmbeddedDatabaseTest.app(access)) {
                app.setAutoCommit(false);
                while (!over.get()) {
                    app.createStatement().executeQuery("SELECT COUNT(*) FROM text").close();
                    Thread.sleep(20);
                    Texts.change(app, Texts.write(app, "ordinary", 20_000), "ordinary", 10_000);
                    app.commit();
                    Thread.sleep(50);
                }
            } catch (SQLException | InterruptedException e) {
                failure.set(e);
            }
        });
        others.start();
        try {
            deed.run();
        } finally {
            over.set(true);
            others.join();
        }
        assertThat(failure).as("of somebody who read and wrote meanwhile").hasNullValue();
    }
}
