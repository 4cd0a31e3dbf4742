package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.review.Submission;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.TermKind;
import org.nonnegotiable.safeguarding.WithheldTerm;

/** A story with anything in it, or around it, is not removed by whoever writes. */
@QuarkusTest
class BlankTest {

    private Begun begun;

    @BeforeEach
    void begin() {
        begun = new Begun();
    }

    @AfterEach
    void remove() {
        begun.close();
    }

    @Test
    void a_word_in_any_language_keeps_it_be_it_taken_out_again() {
        expect(303, begun.writer.post(begun.path + "/texts", "language", "de"));
        expect(303, begun.writer.post(begun.path + "/de", "name", "Marta", "version", 0));
        refused("something is, or was, written");
        Desk.in(() -> {
            Revision.newest(Story.<Story>findById(begun.story).in(Language.fromString("de")).orElseThrow()).orElseThrow().close();
            return null;
        });
        expect(303, begun.writer.post(begun.path + "/de", "name", "", "version", Desk.text(begun.story, "de", text -> text.version)));
        assertThat(Desk.<Words>text(begun.story, "de", text -> text.words)).isEqualTo(Words.NONE);
        refused("something is, or was, written");
    }

    @Test
    void a_picture_keeps_it_be_it_taken_out_again() {
        try (StoredPicture picture = StoredPicture.of("DE", 953, 617)) {
            show(picture.id());
            refused("has, or had, a picture");
            show(null);
            refused("has, or had, a picture");
            Desk.in(() -> {
                Story.<Story>findById(begun.story).pictures.clear();
                return null;
            });
        }
    }

    @Test
    void whatever_others_saw_of_it_keeps_it() {
        Account by = begun.writer.account();
        Desk.in(() -> {
            StoryText text = Story.<Story>findById(begun.story).in(Language.fromString("uk")).orElseThrow();
            Submission.submit(Manuscript.of(text).work(), "Please read.", null, by, Ready.now());
            return null;
        });
        refused("handed in");
    }

    @Test
    void what_is_withdrawn_or_was_public_is_the_safeguarding_teams() {
        Desk.in(() -> Story.update("publishedAt = ?1 where id = ?2", Ready.now(), begun.story));
        refused("is, or was, public");
        Desk.in(() -> Story.update("publishedAt = null where id = ?1", begun.story));
        expect(303, Cast.coordinator().post(begun.path + "/withdrawal"));
        refused("is, or was, public");
    }

    @Test
    void a_file_in_which_something_is_known_keeps_it() {
        Desk.in(() -> {
            WithheldTerm.withhold(Child.findById(begun.file().id), TermKind.NAME, List.of("Златомира"), begun.writer.id(), Ready.now());
            return null;
        });
        refused("a child’s file in which something is known");
        Desk.in(() -> {
            WithheldTerm.of(Child.findById(begun.file().id)).forEach(term -> List.copyOf(term.spellings).forEach(one -> term.forget(one.id)));
            return null;
        });
        Desk.in(() -> {
            Cleared.consent(Child.findById(begun.file().id), Ready.now()).record(Cleared.SAFEGUARDER, Ready.now());
            return null;
        });
        refused("a child’s file in which something is known");
        assertThat(begun.file().isErased()).isFalse();
    }

    @Test
    void a_file_with_another_story_or_from_before_keeps_it() {
        Long second = begun.another("child", begun.file().code);
        refused("is there for more than this story");
        expect(409, begun.writer.post("/desk/stories/" + second + "/removal", "sure", "yes"));
        Desk.in(() -> Story.update("child = null where id = ?1", begun.story));
        expect(409, begun.writer.post("/desk/stories/" + second + "/removal", "sure", "yes"));
        Desk.remove(second);
    }

    private void refused(String why) {
        assertThat(begun.writer.get(begun.path).asString()).doesNotContain(begun.path + "/removal");
        Response answer = begun.remove();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("Nothing was removed", why);
        assertThat(Desk.in(() -> Story.<Story>findById(begun.story).erasedAt)).isNull();
    }

    private void show(Long picture) {
        Desk.in(() -> {
            Story one = Story.findById(begun.story);
            return one.take(one.facts().showing(picture), Set.of());
        });
    }
}
