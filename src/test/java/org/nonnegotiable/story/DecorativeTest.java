package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.safeguarding.Finding;

/** A picture that only decorates is described to nobody; what was written about it waits for whoever thinks again. */
@QuarkusTest
class DecorativeTest {

    private static final String ALT = "A red mitten, 17 March";
    private static final String KEPT = "value=\"" + ALT + "\"";
    private static final String CHOSEN = "name=\"decorative\" checked";

    private Ready story;
    private StoredPicture picture;

    @BeforeEach
    void write() {
        story = Ready.story("uk", "de");
        picture = StoredPicture.of("DE", 947, 613);
        show(picture.id());
    }

    @AfterEach
    void remove() {
        show(null);
        story.close();
        picture.close();
    }

    @Test
    void what_was_described_is_there_again_when_the_choice_is_changed_back() {
        expect(303, save("uk", "decorative", "on"));
        assertThat(story.writer.get(story.path("uk")).asString()).contains(KEPT, CHOSEN);
        expect(303, save("uk"));
        assertThat(story.writer.get(story.path("uk")).asString()).contains(KEPT).doesNotContain(CHOSEN);
    }

    @Test
    void what_is_saved_by_itself_keeps_it_too() {
        expect(200, story.writer.post(story.path("uk") + "/draft", fields("uk", "decorative", "on")));
        assertThat(story.writer.get(story.path("uk")).asString()).contains(KEPT, CHOSEN);
    }

    @Test
    void where_saving_is_refused_or_somebody_was_quicker_it_is_kept_with_the_choice() {
        Response refused = save("uk", "decorative", "on", "title", "x".repeat(201));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains(KEPT, CHOSEN);
        Object[] late = fields("uk", "decorative", "on");
        expect(303, save("uk", "alt", "A mitten", "title", "Another title"));
        Response conflict = story.writer.post(story.path("uk"), late);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.asString()).contains("<input type=\"hidden\" name=\"alt\" " + KEPT, CHOSEN, "<input type=\"hidden\" name=\"decorative\" value=\"on\">");
    }

    @Test
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID})
    void the_page_saves_by_itself_what_is_described_while_it_only_decorates(Page page) {
        expect(303, save("uk", "alt", "", "decorative", "on"));
        Writing.open(page, story.writer, story.path("uk"));
        page.locator("[name='alt']").fill(ALT);
        Writing.said(page, "Saved by itself just now");
        assertThat(story.writer.get(story.path("uk")).asString()).contains(KEPT, CHOSEN);
    }

    @Test
    void readers_and_those_who_approve_are_told_nothing_of_it() {
        expect(303, save("uk", "decorative", "on"));
        story.published("uk");
        for (String page : List.of(Visit.read(story.page("uk")), Visit.read("/uk/stories"), story.writer.get(story.path("uk") + "/preview").asString(),
                story.safeguarder.get(story.path("uk") + "/reading").asString(), story.safeguarder.get(story.path("uk")).asString())) {
            assertThat(page).doesNotContain("red mitten");
        }
        assertThat(Visit.read(story.page("uk"))).containsPattern("<img src=\"/pictures/[^>]+ alt=\"\"").doesNotContain("og:image:alt");
        assertThat(Desk.in(() -> Publication.count("words.alt like '%red mitten%'"))).isZero();
    }

    @Test
    void the_gate_asks_about_it_no_sooner_than_readers_are_to_get_it() {
        expect(303, save("de", "decorative", "on", "alt", "Zlatomyra on 17 March"));
        assertThat(rules("uk")).isEmpty();
        assertThat(rules("de")).isEmpty();
        expect(303, save("de", "alt", "Zlatomyra on 17 March"));
        assertThat(rules("uk")).contains("withheld_term");
        assertThat(rules("de")).contains("withheld_term", "alt_says_more");
        expect(303, save("de", "alt", ""));
        assertThat(rules("de")).containsExactly("alt_missing");
    }

    @Test
    void translators_get_no_description_to_translate_and_take_none_away() {
        expect(303, save("uk", "decorative", "on"));
        expect(303, save("de", "decorative", "on", "alt", "Ein Fäustling"));
        Desk.text(story.id, "de", text -> {
            Sheet sheet = Exchange.sheet(text);
            assertThat(sheet.units()).doesNotContainKey("alt");
            sheet.units().replaceAll((name, unit) -> new Sheet.Unit(unit.source(), "neu " + unit.source()));
            Words from = Revision.newestOfSource(text.story).orElseThrow().words;
            assertThat(sheet.untranslated(text.words, from)).isEmpty();
            Words taken = sheet.words(text.words, from);
            assertThat(List.of(taken.alt(), taken.decorative())).containsExactly("Ein Fäustling", true);
            return null;
        });
    }

    @Test
    void a_description_that_nobody_gets_outdates_no_translation() {
        expect(303, save("uk", "decorative", "on"));
        int revision = Desk.text(story.id, "uk", text -> Revision.newest(text).orElseThrow().number);
        expect(303, story.writer.post(story.path("de") + "/base", "revision", revision));
        expect(303, save("uk", "decorative", "on", "alt", "A blue mitten"));
        assertThat(Desk.<Boolean>text(story.id, "de", text -> new Translation(text).isOutdated())).isFalse();
        expect(303, save("uk", "alt", "A blue mitten"));
        assertThat(Desk.<Boolean>text(story.id, "de", text -> new Translation(text).isOutdated())).isTrue();
    }

    private Response save(String tag, Object... others) {
        return story.writer.post(story.path(tag), fields(tag, others));
    }

    /** As the page is filled in, with something else in some fields. */
    private Object[] fields(String tag, Object... others) {
        Words words = story.words(tag);
        List<Object> all = new ArrayList<>(List.of("version", Desk.text(story.id, tag, text -> text.version), "slug", words.slug(), "title", words.title(), "name", words.name(),
                "summary", words.summary(), "quote", words.quote(), "alt", ALT, "body", words.body()));
        for (int i = 0; i < others.length; i += 2) {
            int there = all.indexOf(others[i]);
            if (there >= 0) {
                all.set(there + 1, others[i + 1]);
            } else {
                all.addAll(List.of(others[i], others[i + 1]));
            }
        }
        return all.toArray();
    }

    private List<String> rules(String tag) {
        return Desk.text(story.id, tag, text -> Manuscript.of(text).findings(Ready.now()).all().stream().map(Finding::rule).distinct().toList());
    }

    private void show(Long number) {
        Desk.in(() -> {
            Story one = Story.findById(story.id);
            one.publications.stream().toList().forEach(publication -> publication.text.unpublish());
            one.take(Ready.FACTS.showing(number), Set.of(Theme.SCHOOL));
            return one.in(Language.fromString("uk"));
        });
    }
}
