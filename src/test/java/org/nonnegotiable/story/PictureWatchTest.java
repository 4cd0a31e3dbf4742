package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.safeguarding.Burial;
import org.nonnegotiable.safeguarding.Replay;
import org.nonnegotiable.safeguarding.Tombstone;
import org.nonnegotiable.safeguarding.Tombstones;

/** A picture that somebody removed: it may have shown a child. */
@QuarkusTest
class PictureWatchTest {

    @Inject
    Replay replay;
    @Inject
    Tombstones tombstones;

    @Test
    void the_servers_own_files_are_scrubbed_of_it() {
        try (StoredPicture picture = StoredPicture.of("DE", 951, 613)) {
            int due = Desk.in(() -> Tombstone.unscrubbed().size());
            expect(303, Cast.writer("DE").post("/desk/pictures/" + picture.id() + "/removal"));
            assertThat(picture.get()).isNull();
            assertThat(Desk.<Integer>in(() -> Tombstone.unscrubbed().size())).isEqualTo(due + 1);
        }
    }

    @Test
    void what_an_older_copy_brings_back_goes_again_be_it_in_a_story() {
        try (StoredPicture picture = StoredPicture.of("DE", 952, 613); Ready story = Ready.story("uk")) {
            Desk.in(() -> Story.<Story>findById(story.id).take(Ready.FACTS.showing(picture.id()), Set.of(Theme.SCHOOL)));
            Desk.in(() -> tombstones.bury(new Burial("picture " + picture.id() + " " + picture.get().hash, List.of()), 7L, Ready.now()));
            assertThat(replay.again()).isPositive();
            assertThat(picture.get()).isNull();
            assertThat(Desk.<Facts>in(() -> Story.<Story>findById(story.id).facts())).isEqualTo(Ready.FACTS);
        }
    }

    @Test
    void one_that_a_story_had_and_has_no_longer_can_be_removed() {
        try (StoredPicture picture = StoredPicture.of("DE", 953, 613); Ready story = Ready.story("uk")) {
            Desk.in(() -> Story.<Story>findById(story.id).take(Ready.FACTS.showing(picture.id()), Set.of(Theme.SCHOOL)));
            Desk.in(() -> Story.<Story>findById(story.id).take(Ready.FACTS, Set.of(Theme.SCHOOL)));
            expect(303, Cast.writer("DE").post("/desk/pictures/" + picture.id() + "/removal"));
            assertThat(picture.get()).isNull();
        }
    }
}
