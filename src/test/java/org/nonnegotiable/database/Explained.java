package org.nonnegotiable.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the database goes about a statement (EXPLAIN), and whether it looks at more rows the more there are. */
final class Explained {

    /** The tables with a row for each story, text, picture, child, deed or person, and their names in statements. */
    private static final List<String> GROWING = List.of("story", "story_text", "story_theme", "revision", "publication", "publication_theme", "former_address",
            "plan", "takedown", "picture", "rendition", "showing", "child", "pseudonym", "consent", "answers", "withheld_term", "term_spelling", "submission", "approval",
            "returned_text", "comment_on_passage", "preview_link", "audit_entry", "tombstone_mark");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|update|into|,)\\s+(\\w+)(?:\\s+(?:as\\s+)?(\\w+))?");
    /** With fewer rows the whole table is read as fast as a part of it, whatever indexes there are. */
    private static final long FEW = 1000;

    /** What reads all of a table because all of it is wanted, a block after another. */
    private static final Map<Pattern, String> WANTED_WHOLE = new LinkedHashMap<>();

    static {
        WANTED_WHOLE.put(Pattern.compile("select \\w+\\.ref from story \\w+ where \\w+\\.sample=.* and \\w+\\.erased_at is null"),
                "what was erased is sought amongst all stories, and only when something was: names alone, from an index, in blocks");
        WANTED_WHOLE.put(Pattern.compile("select \\w+\\.id,\\w+\\.hash from picture \\w+$"), "the same amongst all pictures");
        WANTED_WHOLE.put(Pattern.compile("select \\w+\\.code from child \\w+ where \\w+\\.erased_at is null$"), "the same amongst all children's files");
    }

    private Explained() {
    }

    /** What is wrong with it; nothing when it finds its rows by an index, stops early, or asks little tables. */
    static Optional<String> fault(Connection owner, String statement) throws SQLException {
        if (WANTED_WHOLE.keySet().stream().anyMatch(pattern -> pattern.matcher(statement).find())) {
            return Optional.empty();
        }
        Map<String, String> tables = new LinkedHashMap<>();
        NAMED.matcher(statement).results().forEach(name -> {
            tables.put(name.group(1), name.group(1));
            Optional.ofNullable(name.group(2)).ifPresent(alias -> tables.put(alias, name.group(1)));
        });
        try (var explain = owner.createStatement(); ResultSet row = explain.executeQuery("EXPLAIN " + statement)) {
            while (row.next()) {
                String table = tables.get(row.getString("table"));
                if (table != null && GROWING.contains(table) && isWide(row)) {
                    return Optional.of("%s of %s, key %s, %s rows, %s: %s".formatted(row.getString("type"), table, row.getString("key"), row.getString("rows"),
                            row.getString("Extra"), statement));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWide(ResultSet row) throws SQLException {
        boolean whole = List.of("ALL", "index").contains(String.valueOf(row.getString("type")));
        boolean sorted = String.valueOf(row.getString("Extra")).contains("Using filesort");
        return (whole || sorted) && row.getLong("rows") > FEW;
    }
}
