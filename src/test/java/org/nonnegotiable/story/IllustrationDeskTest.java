package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.media.Drawn;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.media.StoredPicture;

/** An embassy chooses what stands beside a story. */
@QuarkusTest
class IllustrationDeskTest {

    private final Member writer = Cast.writer("DE", "uk", "de");
    private Long story;
    private String facts;
    private StoredPicture own;

    @BeforeEach
    void open() {
        story = Desk.story();
        facts = "/desk/stories/" + story + "/facts";
        own = StoredPicture.of("DE", 900, 600);
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
        own.close();
    }

    private Response choose(String illustration) {
        return writer.post(facts, "illustration", illustration, "version", Desk.in(() -> Story.<Story>findById(story).version));
    }

    private Facts chosen() {
        return Desk.in(() -> Story.<Story>findById(story).facts());
    }

    @Test
    void a_picture_is_chosen_and_a_drawing_instead_of_it_and_nothing_instead() {
        assertThat(choose("picture/" + own.id()).statusCode()).isEqualTo(303);
        assertThat(chosen()).isEqualTo(Facts.NONE.showing(own.id()));
        assertThat(writer.get(facts).asString()).contains("value=\"picture/" + own.id() + "\" checked", own.get().deskAddress(false));
        assertThat(choose("key").statusCode()).isEqualTo(303);
        assertThat(chosen()).isEqualTo(new Facts(null, null, null, null, "key", null));
        assertThat(choose("").statusCode()).isEqualTo(303);
        assertThat(chosen()).isEqualTo(Facts.NONE);
    }

    @Test
    void another_embassys_picture_is_neither_shown_nor_taken() {
        try (StoredPicture others = StoredPicture.of("FR", 700, 700)) {
            assertThat(writer.get(facts + "?picture=" + others.id()).asString()).contains("picture/" + own.id()).doesNotContain("picture/" + others.id() + "\"");
            Response refused = choose("picture/" + others.id());
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString()).contains("href=\"#illustration\"").doesNotContain(others.get().deskAddress());
            assertThat(chosen()).isEqualTo(Facts.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture/", "picture/0", "picture/x", "picture/99999999999999999999", "unicorn", "drawing/key"})
    void what_is_none_of_the_choices_is_refused(String sent) {
        assertThat(choose(sent).statusCode()).isEqualTo(422);
        assertThat(chosen()).isEqualTo(Facts.NONE);
    }

    @Test
    void whoever_sends_another_picture_comes_back_with_it_chosen() {
        assertThat(writer.post(facts, "then", "upload", "version", 0).header("Location")).endsWith("/desk/pictures/new?back=" + facts);
        assertThat(writer.get("/desk/pictures/new?back=" + facts).asString()).contains("name=\"back\" value=\"" + facts + "\"");
        Response sent = writer.request().multiPart("csrf", writer.token()).multiPart("back", facts).multiPart("credit", "Olena").multiPart("licence", "OWN")
                .multiPart("face", "no").multiPart(Attached.file("file", "a.jpg", Drawn.jpeg(640, 400), "image/jpeg")).post("/desk/pictures/new");
        assertThat(sent.header("Location")).endsWith("?back=" + facts);
        Picture picture = Desk.in(() -> Picture.newest("DE", null, 1).get(0));
        assertThat(writer.get(picture.deskAddress() + "?back=" + facts).asString()).contains("href=\"" + facts + "?picture=" + picture.id + "#illustration\"");
        assertThat(writer.post(picture.deskAddress(), "version", picture.version, "credit", "Olena", "licence", "OWN", "face", "no", "focalX", "20",
                "focalY", "50", "back", facts).header("Location")).endsWith("?back=" + facts);
        assertThat(writer.get(facts + "?picture=" + picture.id).asString()).contains("value=\"picture/" + picture.id + "\" checked");
        assertThat(writer.post(facts, "before", picture.id, "version", 0).asString()).contains("picture/" + own.id()).doesNotContain("picture/" + picture.id + "\"");
        Desk.in(() -> {
            Picture.<Picture>findById(picture.id).erase();
            return null;
        });
    }

    @Test
    void whoever_looks_at_older_pictures_finds_everything_as_chosen_and_has_saved_nothing() {
        Response older = writer.post(facts, "before", own.id() + 1, "age", "6-9", "returned", "soon", "themes", "school", "illustration", "key", "version", 0);
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(older.asString()).contains("value=\"6-9\" selected", "value=\"soon\"", "value=\"school\" checked", "value=\"key\" checked", "picture/" + own.id());
        assertThat(chosen()).isEqualTo(Facts.NONE);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2", writer.id(), Deed.WRITE_STORY)).isZero();
    }

    @Test
    void whoever_goes_to_send_another_picture_has_saved_what_was_chosen_or_is_told_why_not() {
        assertThat(writer.post(facts, "then", "upload", "age", "6-9", "returned", "soon", "version", 0).statusCode()).isEqualTo(422);
        assertThat(writer.post(facts, "then", "upload", "age", "6-9", "version", 0).statusCode()).isEqualTo(303);
        assertThat(chosen().age()).isEqualTo(AgeBand.FROM_6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/desk/", "//example.org", "/desk//example.org/\"><b>", "/uk/"})
    void the_way_back_leads_to_no_other_place(String back) {
        assertThat(writer.request().queryParam("back", back).get("/desk/pictures/new").asString()).doesNotContain("name=\"back\"");
        assertThat(writer.request().queryParam("back", back).get(own.get().deskAddress()).asString()).doesNotContain("#illustration");
    }

    @Test
    void the_picture_lies_beside_the_field_that_describes_it_and_on_the_preview() {
        String text = "/desk/stories/" + story + "/uk";
        assertThat(writer.get(text).asString()).contains("no picture and no drawing yet");
        choose("picture/" + own.id());
        assertThat(writer.get(text).asString()).contains("src=\"" + own.get().deskAddress(true) + "\"").doesNotContain("A face can be seen");
        own.change(picture -> picture.face = true);
        assertThat(writer.get(text).asString()).contains("A face can be seen");
        own.change(picture -> picture.face = false);
        assertThat(writer.get(text + "/preview").asString()).contains("src=\"" + own.get().deskAddress(true) + "\"", "/card.png").doesNotContain("\"/pictures/");
        choose("key");
        assertThat(writer.get(text).asString()).contains("aria-label=\"The drawing “key”\"");
    }
}
