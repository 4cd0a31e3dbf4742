package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Answers;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.Replay;
import org.nonnegotiable.safeguarding.Tombstone;
import org.nonnegotiable.safeguarding.WithheldTerm;

/** A child's file of which nobody ever wrote a story. */
@QuarkusTest
class FileErasureTest {

    @Inject
    Replay replay;

    private final Member safeguarder = Cast.safeguarder();
    private final Child child = Desk.in(() -> Cleared.child("DE"));
    private final String path = child.deskPath() + "/erasure";

    @Test
    void it_is_erased_for_good_and_the_servers_files_are_scrubbed() {
        int due = Desk.in(() -> Tombstone.unscrubbed().size());
        assertThat(safeguarder.get(child.deskPath()).asString()).contains(path);
        assertThat(safeguarder.get(path).asString()).contains("name=\"sure\"");
        expect(303, safeguarder.post(path, "sure", "yes"));
        assertThat(kept()).isZero();
        assertThat(Desk.<Boolean>in(() -> Child.<Child>findById(child.id).isErased())).isTrue();
        assertThat(safeguarder.get(child.deskPath()).statusCode()).isEqualTo(404);
        assertThat(safeguarder.post(path, "sure", "yes").statusCode()).isEqualTo(404);
        assertThat(Desk.<Integer>in(() -> Tombstone.unscrubbed().size())).isEqualTo(due + 1);
        assertThat(AuditEntry.count("actor = ?1 and deed = ?2 and thing = ?3", safeguarder.id(), Deed.ERASE_STORY, child.thing())).isOne();
    }

    @Test
    void what_an_older_copy_brings_back_is_erased_again() {
        expect(303, safeguarder.post(path, "sure", "yes"));
        Desk.in(() -> Child.update("erasedAt = null where id = ?1", child.id));
        Desk.in(() -> {
            Cleared.consent(Child.findById(child.id), Cleared.NOW).record(Cleared.SAFEGUARDER, Cleared.NOW);
            return null;
        });
        assertThat(replay.again()).isPositive();
        assertThat(kept()).isZero();
    }

    @Test
    void nothing_is_erased_before_somebody_is_sure_or_while_a_story_is_left_or_by_anybody_else() {
        safeguarder.post(path);
        for (Member person : List.of(Cast.writer("DE"), Cast.translator("DE"), Cast.coordinator(), Cast.auditor())) {
            assertThat(person.get(path).statusCode()).isEqualTo(403);
            assertThat(person.post(path, "sure", "yes").statusCode()).isEqualTo(403);
        }
        assertThat(Cast.writer("DE").get(child.deskPath()).asString()).doesNotContain(path);
        Long story = Desk.story();
        Desk.in(() -> Story.update("child = ?1 where id = ?2", child.id, story));
        assertThat(safeguarder.get(path).asString()).contains("/desk/stories/" + story).doesNotContain("name=\"sure\"");
        safeguarder.post(path, "sure", "yes");
        assertThat(kept()).isEqualTo(3);
        Desk.remove(story);
    }

    private long kept() {
        return Desk.in(() -> Answers.count("child", child) + Consent.count("child", child) + WithheldTerm.count("child", child));
    }
}
