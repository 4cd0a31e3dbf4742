package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.database.Columns;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Replay;

/** A story in two languages with earlier versions, a former address and everything filled in; one word is in all of it. */
@QuarkusTest
class ErasureTest {

    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

    @Inject
    AgroalDataSource database;
    @Inject
    Replay replay;

    private final Member safeguarder = Cast.safeguarder();
    private ToErase story;
    private String word;
    private Long id;

    @BeforeEach
    void a_story() throws SQLException {
        story = ToErase.plant(database);
        word = story.word();
        id = story.id();
    }

    @Test
    void after_it_no_row_of_the_database_holds_a_word_of_the_story() throws SQLException {
        assertThat(rowsThatHold(word)).isNotEmpty();
        story.erase(safeguarder);
        assertThat(rowsThatHold(word)).isEmpty();
        assertThat(rowsThatHold(story.ref())).isEmpty();
    }

    @Test
    void what_stays_is_who_did_what_and_when_and_a_hash() {
        story.erase(safeguarder);
        Story left = Desk.in(() -> Story.findById(id));
        assertThat(left.ref).matches("erased-[0-9a-f]{64}");
        assertThat(left.createdBy).isEqualTo(Desk.ANNA);
        assertThat(left.createdAt).isEqualTo(Desk.NOW);
        assertThat(left.erasedAt).isNotNull();
        assertThat(left.facts()).isEqualTo(Facts.NONE);
        List<AuditEntry> deeds = Desk.in(() -> AuditEntry.list("thing = ?1 and actor = ?2", "story/" + id, safeguarder.id()));
        assertThat(deeds).extracting(entry -> entry.deed).containsExactly(Deed.WITHDRAW_STORY, Deed.ERASE_STORY);
        assertThat(deeds).extracting(entry -> entry.detail).containsOnlyNulls();
    }

    @Test
    void every_address_it_had_says_for_ever_that_it_is_gone_in_every_language() {
        story.erase(safeguarder);
        for (String path : List.of("/de/stories/" + word + "-weg", "/de/stories/" + word + "-weg-nach-hause", "/uk/stories/" + word + "-дорога",
                "/en/stories/" + word + "-дорога", "/fr/stories/" + word + "-weg")) {
            assertThat(Visit.to(path).statusCode()).as(path).isEqualTo(410);
        }
        assertThat(Visit.to("/de/stories/" + word).statusCode()).isEqualTo(404);
    }

    @Test
    void no_other_story_gets_its_address() {
        story.erase(safeguarder);
        assertThat(Desk.<Boolean>in(() -> Address.isTaken(word + "-weg", Language.fromString("de"), "another"))).isTrue();
    }

    @Test
    void before_it_was_withdrawn_and_before_somebody_is_sure_nothing_is_erased() throws SQLException {
        safeguarder.post("/desk/stories/" + id + "/erasure", "sure", "yes");
        assertThat(rowsThatHold(word)).isNotEmpty();
        safeguarder.post("/desk/stories/" + id + "/withdrawal");
        safeguarder.post("/desk/stories/" + id + "/erasure");
        assertThat(rowsThatHold(word)).isNotEmpty();
        assertThat(safeguarder.get("/desk/stories/" + id).asString()).contains("name=\"sure\"");
    }

    @Test
    void only_the_safeguarding_team_may() throws SQLException {
        safeguarder.post("/desk/stories/" + id + "/withdrawal");
        for (Member person : List.of(Cast.writer("DE"), Cast.translator("DE"), Cast.coordinator(), Cast.auditor())) {
            assertThat(person.post("/desk/stories/" + id + "/erasure", "sure", "yes").statusCode()).isEqualTo(403);
        }
        assertThat(rowsThatHold(word)).isNotEmpty();
    }

    @Test
    void twice_is_once_and_the_desk_shows_it_no_more() {
        story.erase(safeguarder);
        assertThat(safeguarder.post("/desk/stories/" + id + "/erasure", "sure", "yes").statusCode()).isEqualTo(410);
        assertThat(safeguarder.get("/desk/stories/" + id).statusCode()).isEqualTo(410);
        assertThat(safeguarder.get("/desk/stories").asString()).doesNotContain(word);
    }

    @Test
    void what_an_older_copy_brings_back_is_erased_again_though_nobody_withdrew_it() throws SQLException {
        story.erase(safeguarder);
        Desk.in(() -> Story.update("ref = ?1, erasedAt = null, withdrawnAt = null where id = ?2", story.ref(), id));
        story.write("uk", word + "-дорога");
        Desk.in(() -> {
            Story story = Story.findById(id);
            story.take(new Facts(AgeBand.FROM_10, Oblast.UA_65, YearMonth.of(2025, 8), null, "key", null), Set.of(Theme.SCHOOL));
            RealStory.publish(story.in(Language.fromString("uk")).orElseThrow(), THEN);
            return null;
        });
        assertThat(replay.again()).isPositive();
        assertThat(rowsThatHold(word)).isEmpty();
        assertThat(Visit.to("/uk/stories/" + word + "-дорога").statusCode()).isEqualTo(410);
    }

    private List<String> rowsThatHold(String sought) throws SQLException {
        try (var connection = database.getConnection()) {
            return Columns.thatHold(sought, connection);
        }
    }
}
