package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Inert;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Hostile;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.review.PreviewLink;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Telling;
import org.w3c.dom.Document;

/** Whatever is typed about a story stays words: for readers, in feeds, and for everybody at the desk who looks at it. */
@QuarkusTest
class HostileWordsTest {

    private static final Instant THEN = Instant.parse("2030-01-01T10:00:00Z");

    private final Member safeguarder = Cast.safeguarder();

    @Test
    @Timeout(300)
    @InChromium(cookies = Cast.COOKIE)
    void a_story_of_hostile_words_is_read_as_words_by_readers_and_by_the_desk(Page page) {
        List<String> titles = Hostile.lines(Field.TITLE.most);
        safeguarder.signIn(page);
        Inert inert = Inert.on(page);
        try (StoredPicture picture = StoredPicture.of("DE", 640, 480)) {
            for (int i = 0; i < titles.size(); i++) {
                String credit = titles.get(i);
                picture.change(one -> one.credit = credit);
                lookAt(inert, picture, i);
            }
        }
    }

    private void lookAt(Inert inert, StoredPicture picture, int turn) {
        String ref = "hostile-" + turn;
        try (RealStory story = RealStory.draft(ref, "uk", "de")) {
            story.change(one -> {
                one.embassy = "DE";
                one.take(new Facts(one.facts().age(), one.facts().oblast(), one.facts().returned(), Telling.COMPOSITE, null, picture.id()), Set.of(Theme.SCHOOL));
                one.texts.forEach(text -> text.take(words(text.words.slug(), turn), THEN));
                one.texts.forEach(text -> RealStory.publish(text, THEN));
            });
            Long id = Desk.in(() -> Story.referred(ref).orElseThrow().id);
            String desk = "/desk/stories/" + id;
            inert.at("/uk/stories/" + ref + "-uk", "/en/stories/" + ref + "-uk", "/uk/stories", "/en/", desk, desk + "/uk", desk + "/uk/preview", desk + "/uk/reading",
                    desk + "/uk/revisions", picture.get().deskAddress());
            assertThat(Visit.read("/uk/stories/" + ref + "-uk")).contains("alert(1)");
            if (turn == 0) {
                inert.at("/desk/stories", "/desk/pictures", "/desk/stories?words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
            }
            feedsSay(words("", turn).title());
        }
    }

    /** Each field another part of all that is hostile. */
    private static Words words(String slug, int turn) {
        return new Words(slug, part(Field.TITLE, turn), part(Field.NAME, turn), part(Field.SUMMARY, turn), part(Field.QUOTE, turn), part(Field.ALT, turn), false,
                part(Field.SUMMARY, turn + 1) + "\n\n" + String.join("\n\n", Hostile.words()));
    }

    private static String part(Field field, int turn) {
        List<String> lines = Hostile.lines(field.most);
        return lines.get(turn % lines.size());
    }

    private static void feedsSay(String title) {
        Document atom = xml(Visit.read("/uk/stories/feed.atom"));
        List<String> said = new ArrayList<>();
        IntStream.range(0, atom.getElementsByTagName("title").getLength()).forEach(i -> said.add(atom.getElementsByTagName("title").item(i).getTextContent()));
        assertThat(said).contains(title);
        assertThat(Visit.to("/uk/stories/feed.json").jsonPath().getList("items.title", String.class)).contains(title);
    }

    private static Document xml(String text) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    @Timeout(300)
    @InChromium(cookies = {Cast.COOKIE, Cast.SAID})
    void what_people_write_to_each_other_about_a_story_is_read_as_words(Page reading, Page writing) {
        for (String hostile : Hostile.lines(400)) {
            try (Ready story = Ready.story("uk")) {
                Words plain = story.words("uk");
                story.edit("uk", new Words(plain.slug(), plain.title(), plain.name(), plain.summary(), plain.quote(), plain.alt(), false, plain.body() + "\n\nCall 044 123 45 67."));
                story.safeguarder.signIn(reading);
                story.writer.signIn(writing);
                discuss(story, hostile, Inert.on(reading), Inert.on(writing));
            }
        }
    }

    private static void discuss(Ready story, String hostile, Inert reading, Inert writing) {
        String path = story.path("uk");
        expect(303, story.writer.post(path + "/submission", "note", hostile));
        reading.at("/desk", "/desk/review", path + "/reading");
        expect(303, story.safeguarder.post(path + "/return", "hash", story.hash("uk"), "words", hostile, "comment-1-field", "title", "comment-1-words", hostile));
        writing.at("/desk", path + "/submission", path);
        expect(303, story.writer.post(path + "/previews", "recipient", hostile.substring(0, Math.min(180, hostile.length())), "lasting", "72"));
        writing.at(path + "/previews");
        expect(303, story.submit("uk"));
        List<Object> reasons = new ArrayList<>(List.of("hash", story.hash("uk")));
        Set<String> rules = Desk.text(story.id, "uk", text -> Manuscript.of(text).findings(Ready.now()).toExplain());
        rules.forEach(rule -> reasons.addAll(List.of("reason-" + rule, hostile)));
        assertThat(rules).isNotEmpty();
        expect(303, story.safeguarder.post(path + "/approval", reasons.toArray()));
        reading.at(path + "/reading", "/desk/stories/" + story.id);
        expect(303, story.safeguarder.post("/desk/stories/" + story.id + "/hold", "reason", hostile));
        reading.at("/desk/children/" + Desk.in(() -> Child.<Child>findById(story.child).code), "/desk/stories/" + story.id);
        assertThat(Desk.in(() -> PreviewLink.of(story.subject("uk")))).isNotEmpty();
    }
}
