package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Replay;
import org.nonnegotiable.safeguarding.Tombstones;
import org.nonnegotiable.safeguarding.WithheldTerm;

/** A story in two languages with earlier versions, a former address and everything filled in; one word is in all of it. */
@QuarkusTest
class ErasureTest {

    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

    @Inject
    AgroalDataSource database;
    @Inject
    Tombstones tombstones;
    @Inject
    Replay replay;

    private final Member safeguarder = Cast.safeguarder();
    private final String word = "zhuravlyk" + Long.toString(System.nanoTime(), 36);
    private Long id;
    private String ref;

    @BeforeEach
    void a_story() throws SQLException {
        id = Desk.story();
        ref = Desk.in(() -> Story.<Story>findById(id).ref);
        write("uk", word + "-перша");
        write("uk", word + "-дорога");
        write("de", word + "-weg");
        Desk.in(() -> {
            Story story = Story.findById(id);
            story.take(new Facts(AgeBand.FROM_10, Oblast.UA_65, YearMonth.of(2025, 8), null, "key", null), Set.of(Theme.SCHOOL));
            story.texts.forEach(text -> RealStory.publish(text, THEN));
            RealStory.move(story.in(Language.fromString("de")).orElseThrow(), word + "-weg-nach-hause", THEN);
            return null;
        });
        try (var connection = database.getConnection()) {
            Surroundings.of(id, word, connection);
        }
    }

    @Test
    void after_it_no_row_of_the_database_holds_a_word_of_the_story() throws SQLException {
        assertThat(rowsThatHold(word)).isNotEmpty();
        withdrawAndErase();
        assertThat(rowsThatHold(word)).isEmpty();
        assertThat(rowsThatHold(ref)).isEmpty();
    }

    @Test
    void its_picture_goes_with_it() {
        try (StoredPicture picture = StoredPicture.of("DE", 920, 600)) {
            Desk.in(() -> {
                Story story = Story.findById(id);
                story.take(story.facts().showing(picture.id()), Set.copyOf(story.themes));
                story.texts.forEach(text -> RealStory.publish(text, THEN));
                return null;
            });
            String address = picture.get().address();
            assertThat(Visit.to(address).statusCode()).isEqualTo(200);
            withdrawAndErase();
            assertThat(Visit.to(address).statusCode()).isEqualTo(410);
            assertThat(picture.get()).isNull();
        }
    }

    @Test
    void with_the_last_story_of_a_child_the_file_of_the_child_goes_and_what_was_said_in_review() throws SQLException {
        Long child = Desk.in(() -> Story.<Story>findById(id).child);
        assertThat(rowsThatHold(word)).extracting(column -> column.substring(0, column.indexOf('.'))).contains("child", "pseudonym", "consent",
                "answers", "term_spelling", "submission", "approval_reason", "returned_text", "comment_on_passage", "preview_link");
        withdrawAndErase();
        assertThat(Desk.in(() -> Child.<Child>findById(child).isErased())).isTrue();
        assertThat(Desk.in(() -> WithheldTerm.of(Child.findById(child)))).isEmpty();
    }

    @Test
    void while_a_child_has_another_story_its_file_stays() {
        Long other = Desk.story();
        Long child = Desk.in(() -> Story.<Story>findById(id).child);
        Desk.in(() -> Story.update("child = ?1 where id = ?2", child, other));
        withdrawAndErase();
        assertThat(Desk.in(() -> Child.<Child>findById(child).isErased())).isFalse();
        Desk.in(() -> Story.update("child = null where id = ?1", other));
        Desk.remove(other);
    }

    @Test
    void what_stays_is_who_did_what_and_when_and_a_hash() {
        withdrawAndErase();
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
        withdrawAndErase();
        for (String path : List.of("/de/stories/" + word + "-weg", "/de/stories/" + word + "-weg-nach-hause", "/uk/stories/" + word + "-дорога",
                "/en/stories/" + word + "-дорога", "/fr/stories/" + word + "-weg")) {
            assertThat(Visit.to(path).statusCode()).as(path).isEqualTo(410);
        }
        assertThat(Visit.to("/de/stories/" + word).statusCode()).isEqualTo(404);
    }

    @Test
    void no_other_story_gets_its_address() {
        withdrawAndErase();
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
        withdrawAndErase();
        assertThat(safeguarder.post("/desk/stories/" + id + "/erasure", "sure", "yes").statusCode()).isEqualTo(410);
        assertThat(safeguarder.get("/desk/stories/" + id).statusCode()).isEqualTo(410);
        assertThat(safeguarder.get("/desk/stories").asString()).doesNotContain(word);
    }

    @Test
    void what_an_older_copy_brings_back_is_erased_again_though_nobody_withdrew_it() throws SQLException {
        withdrawAndErase();
        Desk.in(() -> Story.update("ref = ?1, erasedAt = null, withdrawnAt = null where id = ?2", ref, id));
        write("uk", word + "-дорога");
        Desk.in(() -> {
            Story story = Story.findById(id);
            story.take(new Facts(AgeBand.FROM_10, Oblast.UA_65, YearMonth.of(2025, 8), null, "key", null), Set.of(Theme.SCHOOL));
            RealStory.publish(story.in(Language.fromString("uk")).orElseThrow(), THEN);
            return null;
        });
        assertThat(replay.again()).isEqualTo(1);
        assertThat(rowsThatHold(word)).isEmpty();
        assertThat(Visit.to("/uk/stories/" + word + "-дорога").statusCode()).isEqualTo(410);
    }

    @Test
    void its_name_is_known_by_a_hash() {
        withdrawAndErase();
        assertThat(QuarkusTransaction.requiringNew().call(() -> tombstones.isBuriedName("Ім’я " + word))).isTrue();
    }

    private void withdrawAndErase() {
        assertThat(safeguarder.post("/desk/stories/" + id + "/withdrawal").statusCode()).isEqualTo(303);
        Response erased = safeguarder.post("/desk/stories/" + id + "/erasure", "sure", "yes");
        assertThat(erased.statusCode()).isEqualTo(303);
        assertThat(erased.header("Location")).endsWith("/desk/stories");
    }

    private void write(String tag, String slug) {
        Desk.text(id, tag, text -> {
            text.save(new Words(slug, "Title " + slug, "Ім’я " + word, "Summary " + slug, "Quote " + slug, "Alt " + slug, false, slug + " body"),
                    new Edit(text.version, null, Desk.ANNA, Desk.NOW.plusSeconds(slug.length() * 1000L)));
            return null;
        });
    }

    private List<String> rowsThatHold(String sought) throws SQLException {
        try (var connection = database.getConnection()) {
            return Columns.thatHold(sought, connection);
        }
    }
}
