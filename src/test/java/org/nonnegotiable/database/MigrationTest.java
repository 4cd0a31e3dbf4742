package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site that is in use already holds is there, and means the same, after a new version has been started. */
class MigrationTest {
    @TempDir
    Path directory;

    DataDirectory data;

    @BeforeEach
    void fresh() throws IOException {
        data = FreshData.in(directory);
    }

    @AfterEach
    void unlinked() throws IOException {
        FreshData.unlink(data);
    }

    @Test
    void published_texts_stay_public_drafts_stay_drafts_and_withdrawn_stories_stay_gone() throws Exception {
        try (var database = FreshData.claim(data).orElseThrow()) {
            var access = database.open();
            migrate(access, "4");
            EmbeddedDatabaseTest.execute(EmbeddedDatabaseTest.owner(access),
                    "INSERT INTO language (tag, name, right_to_left, formats, numbering, reviewed, place) VALUES"
                    + " ('uk', 'українська', 0, 'uk', 'latn', 1, 1), ('de', 'Deutsch', 0, 'de', 'latn', 1, 2)",
                    story(1, "'2026-01-01'", "NULL"), story(2, "'2026-01-01'", "'2026-02-01'"), "INSERT INTO story_theme VALUES (1, 'RETURN')",
                    text(1, "uk", "'2026-01-01'"), text(1, "de", "NULL"), text(2, "de", "'2026-01-01'"),
                    "INSERT INTO former_address (language, slug, text_id) VALUES ('uk', 'old', 1)");
            migrate(access, "latest");
            assertThat(rows(access, "SELECT CONCAT(p.slug, p.body, p.age, t.theme, r.number) FROM publication p"
                    + " JOIN publication_theme t ON t.publication_id = p.id JOIN revision r ON r.id = p.revision"))
                    .containsExactly("s1-ukbody 1ADULTRETURN1");
            assertThat(rows(access, "SELECT CONCAT(id, source) FROM story ORDER BY id")).containsExactly("1uk", "2de");
            assertThat(rows(access, "SELECT slug FROM former_address ORDER BY id")).containsExactly("old", "s2-de");
            assertThat(rows(access, "SELECT slug FROM story_text ORDER BY id")).containsExactly("s1-uk", "s1-de", "s2-de");
        }
    }

    @Test
    void what_left_the_site_by_itself_before_is_told_and_what_somebody_took_down_is_not() throws Exception {
        try (var database = FreshData.claim(data).orElseThrow()) {
            var access = database.open();
            migrate(access, "28");
            EmbeddedDatabaseTest.execute(EmbeddedDatabaseTest.owner(access),
                    "INSERT INTO language (tag, name, right_to_left, formats, numbering, reviewed, place) VALUES"
                    + " ('uk', 'українська', 0, 'uk', 'latn', 1, 1), ('de', 'Deutsch', 0, 'de', 'latn', 1, 2)",
                    story(1, "'2026-01-01'", "NULL"), story(2, "'2026-01-01'", "'2026-02-01'"), story(3, "'2026-01-01'", "NULL"), text(1, "uk", "NULL"),
                    text(1, "de", "NULL"), text(2, "de", "NULL"), text(3, "uk", "NULL"), text(3, "de", "NULL"), gone(1, "uk", "'hold'"), gone(1, "uk", "'plan'"),
                    gone(1, "de", "'hold'"), gone(1, "de", "NULL"), gone(2, "de", "'hold'"), gone(3, "de", "REPEAT('digits ', 28)"),
                    gone(3, "de", "CONCAT(REPEAT('digits ', 28), 'hold')"));
            migrate(access, "latest");
            assertThat(rows(access, "SELECT CONCAT(t.slug, ' ', w.language, ' ', w.reason) FROM takedown w JOIN story_text t ON t.id = w.text_id ORDER BY w.id"))
                    .containsExactly("s1-uk uk hold", "s3-de de " + "digits ".repeat(28).strip());
        }
    }

    private static String gone(int story, String language, String detail) {
        return "INSERT INTO audit_entry (at, deed, thing, detail) VALUES ('2026-01-04', 'UNPUBLISH_TEXT', 'story/" + story + "/" + language + "', " + detail + ")";
    }

    private static String story(int id, String published, String withdrawn) {
        return "INSERT INTO story (id, ref, sample, age, oblast, returned, published_at, withdrawn_at) VALUES (" + id + ", 's" + id
                + "', FALSE, 'ADULT', 'UA_65', '2025-01', " + published + ", " + withdrawn + ")";
    }

    private static String text(int story, String language, String published) {
        return "INSERT INTO story_text (version, story_id, language, slug, title, name, summary, quote, alt, body, published_at, changed_at) VALUES (3, "
                + story + ", '" + language + "', 's" + story + "-" + language + "', 't', 'n', 's', 'q', 'a', 'body " + story + "', " + published
                + ", '2026-01-03')";
    }

    private static void migrate(Access access, String target) {
        Flyway.configure().dataSource(access.url(), "owner", access.ownerPassword()).locations("classpath:db/migration").target(target).load()
                .migrate();
    }

    private static List<String> rows(Access access, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = EmbeddedDatabaseTest.app(access); var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
