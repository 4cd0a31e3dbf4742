package org.nonnegotiable.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Everything that hangs on a story and its child, with one word wherever a word can stand: put there as rows, for rows are what must go. */
public final class Surroundings {


    private static final String DAY = "UTC_TIMESTAMP()";

    private Surroundings() {
    }

    /** A new child for the story, and all the rest. @param sealed the word as columns have it that no copy of the database tells */
    public static void of(long story, String word, String sealed, Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String row : rows(story, word, sealed)) {
                statement.execute(row);
            }
        }
    }

    private static List<String> rows(long story, String word, String sealed) {
        String code = "K" + Long.toString(story % 9 + 1) + "-" + "%04d".formatted(story % 10_000);
        String subject = "'story/" + story + "/uk'";
        String child = "(SELECT child_id FROM story WHERE id = " + story + ")";
        return List.of(
                "INSERT INTO child (code, embassy, created_by, created_at, hold_reason, lift_reason) VALUES ('%s', 'DE', 1, %s, '%s', '%s')"
                        .formatted(code, DAY, word, word),
                "UPDATE story SET child_id = LAST_INSERT_ID() WHERE id = " + story,
                "INSERT INTO pseudonym (child_id, language, name, fixed_by, fixed_at) VALUES (%s, 'uk', '%s', 1, %s)".formatted(child, word, DAY),
                "INSERT INTO consent (child_id, giver, giver_name, assent, explained_in, explained_by, given_on, paper, uses, channels, countries, "
                        + "languages, expires_on, recorded_by, recorded_at, reminded_days) VALUES (%s, 'GUARDIAN', '%s', 1, 'uk', '%s', %s, '%s', "
                        .formatted(child, sealed, sealed, DAY, sealed) + "'TEXT', 'SITE', '', '', " + DAY + " + INTERVAL 1 YEAR, 1, " + DAY + ", 0)",
                "INSERT INTO answers (child_id, number, relatives, relatives_since, proceedings, health, disability, violence, parents, interviewed, "
                        + "telling, reason, answered_by, answered_at) VALUES (%s, 1, 'NO', %s, 'NO', 'NO', 'NO', 'NO', 'NO', 'NO', 'ONE_CHILD', '%s', 1, %s)"
                        .formatted(child, DAY, word, DAY),
                "INSERT INTO withheld_term (child_id, kind, added_by, added_at) VALUES (%s, 'NAME', 1, %s)".formatted(child, DAY),
                "INSERT INTO term_spelling (term_id, script, spelling, added_by, added_at) VALUES (LAST_INSERT_ID(), 'Latn', '%s', 1, %s)".formatted(sealed, DAY),
                "INSERT INTO submission (subject, language, hash, note, submitted_by, submitted_at) VALUES (%s, 'uk', '0', '%s', 1, %s)".formatted(subject, word, DAY),
                "INSERT INTO approval (subject, language, hash, submitted_by, approved_by, approved_at) VALUES (%s, 'uk', '0', 1, 2, %s)".formatted(subject, DAY),
                "INSERT INTO approval_reason (approval_id, rule, reason) VALUES (LAST_INSERT_ID(), 'digits', '%s')".formatted(word),
                "INSERT INTO returned_text (subject, language, hash, words, returned_to, returned_by, returned_at) VALUES (%s, 'uk', '0', '%s', 1, 2, %s)"
                        .formatted(subject, word, DAY),
                "INSERT INTO comment_on_passage (return_id, field, begins, ends, quoted, words) VALUES (LAST_INSERT_ID(), 'body', 0, 1, '%s', '%s')"
                        .formatted(word, word),
                "INSERT INTO preview_link (token_hash, subject, child_id, recipient, shared_by, shared_at, expires_at, openings) VALUES ('%d', %s, %s, '%s', 1, %s, %s, 0)"
                        .formatted(System.nanoTime(), subject, child, word, DAY, DAY));
    }
}
