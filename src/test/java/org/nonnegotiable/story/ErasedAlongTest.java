package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.database.Columns;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.WithheldTerm;

/** What hangs on a story and goes with it. */
@QuarkusTest
class ErasedAlongTest {

    @Inject
    AgroalDataSource database;

    private ToErase story;

    @BeforeEach
    void a_story() throws SQLException {
        story = ToErase.plant(database);
    }

    @Test
    void its_picture_goes_with_it() {
        try (StoredPicture picture = StoredPicture.of("DE", 920, 600)) {
            show(picture);
            String address = picture.get().address();
            assertThat(Visit.to(address).statusCode()).isEqualTo(200);
            story.erase(Cast.safeguarder());
            assertThat(Visit.to(address).statusCode()).isEqualTo(410);
            assertThat(picture.get()).isNull();
        }
    }

    @Test
    void a_picture_that_was_replaced_goes_with_it_too() {
        try (StoredPicture first = StoredPicture.of("DE", 921, 600); StoredPicture second = StoredPicture.of("DE", 922, 600)) {
            show(first);
            show(second);
            story.erase(Cast.safeguarder());
            assertThat(first.get()).isNull();
            assertThat(second.get()).isNull();
        }
    }

    @Test
    void a_picture_that_another_story_shows_stays() {
        try (StoredPicture first = StoredPicture.of("DE", 923, 600); Ready other = Ready.story("uk")) {
            show(first);
            Desk.in(() -> Story.<Story>findById(story.id()).take(Facts.NONE, Set.of()));
            Desk.in(() -> Story.<Story>findById(other.id).take(Ready.FACTS.showing(first.id()), Set.of()));
            story.erase(Cast.safeguarder());
            assertThat(first.get()).isNotNull();
        }
    }

    private void show(StoredPicture picture) {
        Desk.in(() -> {
            Story shown = Story.findById(story.id());
            shown.take(shown.facts().showing(picture.id()), Set.copyOf(shown.themes));
            shown.texts.forEach(text -> RealStory.publish(text, ToErase.THEN));
            return null;
        });
    }

    @Test
    void with_the_last_story_of_a_child_the_file_of_the_child_goes_and_what_was_said_in_review() throws SQLException {
        Long child = Desk.in(() -> Story.<Story>findById(story.id()).child);
        try (var connection = database.getConnection()) {
            assertThat(Columns.thatHold(story.word(), connection)).extracting(column -> column.substring(0, column.indexOf('.'))).contains("child",
                    "pseudonym", "consent", "answers", "term_spelling", "submission", "approval_reason", "returned_text", "comment_on_passage",
                    "preview_link");
        }
        story.erase(Cast.safeguarder());
        assertThat(Desk.in(() -> Child.<Child>findById(child).isErased())).isTrue();
        assertThat(Desk.in(() -> WithheldTerm.of(Child.findById(child)))).isEmpty();
    }

    @Test
    void while_a_child_has_another_story_its_file_stays() {
        Long other = Desk.story();
        Long child = Desk.in(() -> Story.<Story>findById(story.id()).child);
        Desk.in(() -> Story.update("child = ?1 where id = ?2", child, other));
        story.erase(Cast.safeguarder());
        assertThat(Desk.in(() -> Child.<Child>findById(child).isErased())).isFalse();
        Desk.in(() -> Story.update("child = null where id = ?1", other));
        Desk.remove(other);
    }
}
