package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class WritingDeskTest {

    private static final Pattern STORY = Pattern.compile("/desk/stories/(\\d+)");

    private final Member writer = Cast.writer("DE", "uk", "de");
    private Long story;
    private String text;

    @BeforeEach
    void open() {
        Response opened = writer.post("/desk/stories", "language", "uk");
        assertThat(opened.statusCode()).isEqualTo(303);
        Matcher address = STORY.matcher(opened.header("Location"));
        assertThat(address.find()).isTrue();
        story = Long.valueOf(address.group(1));
        text = "/desk/stories/" + story + "/uk";
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    @Test
    void what_is_written_is_kept_and_shown_again() {
        assertThat(save(text, version(), "Ключ <b>", "Перший.").statusCode()).isEqualTo(303);
        assertThat(writer.get(text).asString()).contains("value=\"Ключ &lt;b&gt;\"", "Перший.</textarea>", "ключ-b");
        assertThat(writer.get("/desk/stories").asString()).contains("Ключ &lt;b&gt;", "state draft");
        assertThat(writer.get("/desk/stories/" + story).asString()).contains("Ключ &lt;b&gt;");
        assertThat(Visit.to("/uk/stories/ключ-b").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_kept_is_said_and_what_was_typed_stays() {
        Response refused = save(text, version(), "a\u202eb", "long ".repeat(30_000));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("href=\"#title\"", "href=\"#body\"", "long long");
        assertThat(save(text, version(), "x".repeat(201), "").statusCode()).isEqualTo(422);
    }

    @Test
    void whoever_saves_over_another_sees_both_texts_with_the_own_one_first() {
        int version = version();
        save(text, version, "Ключ", "Перший.");
        Response conflict = save(text, version, "Замок", "Другий.");
        assertThat(conflict.statusCode()).isEqualTo(409);
        String page = conflict.asString();
        assertThat(page.indexOf("value=\"Замок\"")).isPositive().isLessThan(page.indexOf("<ins>"));
        assertThat(page).contains("Ключ</ins>", "Замок</ins>", "name=\"version\" value=\"" + version() + "\"");
        assertThat(save(text, version(), "Замок", "Другий.").statusCode()).isEqualTo(303);
    }

    @Test
    void where_both_texts_stand_it_is_said_whose_the_other_is_and_which_of_them_has_a_picture_that_only_decorates() {
        int version = version();
        save(text, version, "Ключ", "Перший.");
        String page = writer.post(text, "title", "Ключ", "body", "Перший.", "decorative", "on", "version", version).asString();
        assertThat(page).contains("Saved by <bdi>Olena Writer</bdi>");
        assertThat(page.substring(page.indexOf("<h3>The picture only decorates"))).containsSubsequence("Your changes", "Yes", "The other’s changes", "No");
        assertThat(save(text, version, "Замок", "Перший.").asString()).doesNotContain("<h3>The picture only decorates");
    }

    @Test
    void the_script_saves_the_same_way_and_is_answered_with_the_version() {
        int version = version();
        Response saved = writer.post(text + "/draft", "title", "Ключ", "body", "", "version", version, "pen", "00000000-0000-0000-0000-000000000001");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.jsonPath().getInt("version")).isEqualTo(version());
        assertThat(writer.post(text + "/draft", "title", "Інший", "version", version).statusCode()).isEqualTo(409);
        assertThat(writer.post(text + "/draft", "title", "\u0000", "version", version()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_translation_is_written_beside_the_original() {
        save(text, version(), "Ключ", "Перший.");
        assertThat(writer.post("/desk/stories/" + story + "/texts", "language", "de").statusCode()).isEqualTo(303);
        assertThat(writer.get("/desk/stories/" + story + "/de").asString()).contains("<p class=\"diff\" lang=\"uk\" dir=\"ltr\">Перший.</p>", "lang=\"de\"");
        save(text, version(), "Ключі", "Перший.");
        assertThat(writer.get("/desk/stories/" + story + "/de").asString()).contains("Ключі</ins>");
    }

    @Test
    void facts_are_chosen_and_nothing_else_is_taken() {
        String facts = "/desk/stories/" + story + "/facts";
        int version = Desk.in(() -> Story.<Story>findById(story).version);
        assertThat(writer.post(facts, "age", "7", "oblast", "", "returned", "soon", "version", version).statusCode()).isEqualTo(422);
        assertThat(writer.post(facts, "age", "6-9", "oblast", "UA-65", "returned", "2025-03", "telling", "composite", "themes", "return", "illustration", "key",
                "version", version).statusCode()).isEqualTo(303);
        assertThat(writer.get(facts).asString()).contains("value=\"2025-03\"");
        assertThat(writer.post(facts, "age", "0-5", "version", version).statusCode()).isEqualTo(409);
    }

    @Test
    void the_preview_is_the_real_page() {
        assertThat(writer.get(text + "/preview").statusCode()).isEqualTo(200);
        save(text, version(), "Ключ", "Перший *рядок*.");
        assertThat(writer.get(text + "/preview").asString()).contains("<article class=\"story\">", "Перший <em>рядок</em>.", "noindex");
    }

    @Test
    void revisions_show_what_was_changed_and_come_back() {
        save(text, version(), "Ключ", "");
        assertThat(writer.get(text + "/revisions").asString()).contains(text + "/revisions/1");
        assertThat(writer.get(text + "/revisions/1").asString()).contains("Ключ</ins>");
        assertThat(writer.post(text + "/revisions/1/restoration", "version", version()).statusCode()).isEqualTo(303);
    }

    @Test
    void one_action_takes_a_public_story_away_in_every_language_for_good() {
        save(text, version(), "Ключ", "Перший.");
        Desk.text(story, "uk", one -> {
            one.story.take(new Facts(AgeBand.FROM_6, Oblast.UA_65, YearMonth.of(2025, 1), null, "key", null), Set.of());
            one.address(writer.id(), Desk.NOW);
            RealStory.publish(one, Desk.NOW);
            return null;
        });
        assertThat(writer.post("/desk/stories/" + story + "/withdrawal").statusCode()).isEqualTo(403);
        assertThat(Cast.coordinator().post("/desk/stories/" + story + "/withdrawal").statusCode()).isEqualTo(303);
        assertThat(Visit.to("/uk/stories/ключ").statusCode()).isEqualTo(410);
        assertThat(Visit.to("/de/stories/ключ").statusCode()).isEqualTo(410);
        assertThat(writer.get("/desk/stories/" + story).asString()).contains("state gone");
        assertThat(writer.post(text, "title", "x", "version", version()).statusCode()).isEqualTo(403);
    }

    @Test
    void another_embassy_sees_nothing_of_it_and_safeguarders_write_nothing() {
        Member stranger = Cast.writer("FR", "uk");
        assertThat(stranger.get(text).statusCode()).isEqualTo(403);
        assertThat(stranger.post(text, "title", "x", "version", 0).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/desk/stories").asString()).doesNotContain("/desk/stories/" + story);
        Member safeguarder = Cast.safeguarder();
        assertThat(safeguarder.get(text).statusCode()).isEqualTo(200);
        assertThat(safeguarder.post(text, "title", "x", "version", 0).statusCode()).isEqualTo(403);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3", safeguarder.id(), Deed.READ_STORY, "story/" + story + "/uk")).isOne();
    }

    private Response save(String path, int version, String title, String body) {
        return writer.post(path, "title", title, "body", body, "version", version);
    }

    private int version() {
        return Desk.text(story, "uk", one -> one.version);
    }
}
