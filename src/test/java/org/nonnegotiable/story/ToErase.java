package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import javax.sql.DataSource;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;

/** A story in two languages with earlier versions, a former address and everything filled in; one word is in all of it. */
record ToErase(Long id, String ref, String word) {

    static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

    static ToErase plant(DataSource database) throws SQLException {
        Long id = Desk.story();
        ToErase planted = new ToErase(id, Desk.in(() -> Story.<Story>findById(id).ref), "zhuravlyk" + Long.toString(System.nanoTime(), 36));
        planted.write("uk", planted.word + "-перша");
        planted.write("uk", planted.word + "-дорога");
        planted.write("de", planted.word + "-weg");
        Desk.in(() -> {
            Story story = Story.findById(id);
            story.take(new Facts(AgeBand.FROM_10, Oblast.UA_65, YearMonth.of(2025, 8), null, "key", null), Set.of(Theme.SCHOOL));
            story.texts.forEach(text -> RealStory.publish(text, THEN));
            RealStory.move(story.in(Language.fromString("de")).orElseThrow(), planted.word + "-weg-nach-hause", THEN);
            return null;
        });
        try (var connection = database.getConnection()) {
            Surroundings.of(id, planted.word, planted.word, connection);
        }
        return planted;
    }

    void write(String tag, String slug) {

        Desk.text(id, tag, text -> {
            text.save(new Words(slug, "Title " + slug, "Ім’я " + word, "Summary " + slug, "Quote " + slug, "Alt " + slug, false, slug + " body"),
                    new Edit(text.version, null, Desk.ANNA, Desk.NOW.plusSeconds(slug.length() * 1000L)));
            return null;
        });
    }

    /** At the desk. */
    void erase(Member safeguarder) {

        assertThat(safeguarder.post("/desk/stories/" + id + "/withdrawal").statusCode()).isEqualTo(303);
        Response erased = safeguarder.post("/desk/stories/" + id + "/erasure", "sure", "yes");
        assertThat(erased.statusCode()).isEqualTo(303);
        assertThat(erased.header("Location")).endsWith("/desk/stories");
    }
}
