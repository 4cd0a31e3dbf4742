package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.Scope;
import org.nonnegotiable.safeguarding.Scope.Channel;

/** A consent names where a story may be shown: the site gives it into no other hands. */
@QuarkusTest
class ChannelsTest {

    private final Ready story = Ready.story("uk");

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void what_may_be_shown_everywhere_is_shared_and_handed_over() {
        try (StoredPicture picture = StoredPicture.of("DE", 941, 617)) {
            show(picture.id());
            story.published("uk");
            assertThat(Visit.read(story.page("uk"))).contains("t.me/share", "property=\"og:image\" content=\"https://campaign.example" + picture.get().address());
            assertThat(Visit.read("/uk/stories/feed.atom")).contains("The string tore.", picture.get().address());
            assertThat(item()).containsKey("content_html").containsKey("image");
            Desk.in(() -> {
                new Illustration(Story.findById(story.id)).erase();
                return null;
            });
        }
    }

    @Test
    void without_social_networks_nothing_helps_to_share_it_from_the_moment_the_new_paper_is_recorded() {
        try (StoredPicture picture = StoredPicture.of("DE", 942, 617)) {
            show(picture.id());
            story.published("uk");
            Visit.read(story.page("uk"));
            record(Channel.SITE, Channel.PRESS);
            assertThat(Visit.read(story.page("uk"))).contains("The string tore.", picture.get().address()).doesNotContain("t.me/share",
                    "content=\"https://campaign.example" + picture.get().address());
            assertThat(item()).containsKey("content_html").doesNotContainKey("image");
            Desk.in(() -> {
                new Illustration(Story.findById(story.id)).erase();
                return null;
            });
        }
    }

    @Test
    void without_the_press_a_feed_says_where_it_is_and_hands_over_no_text() {
        story.published("uk");
        record(Channel.SITE, Channel.SOCIAL);
        assertThat(Visit.read("/uk/stories/feed.atom")).contains(story.slug("uk"), "About a mitten.").doesNotContain("The string tore.");
        assertThat(item()).containsEntry("content_text", "About a mitten.").doesNotContainKey("content_html");
        assertThat(Visit.read(story.page("uk"))).contains("t.me/share");
    }

    @Test
    void no_reader_makes_the_site_open_what_is_sealed_in_the_record() {
        story.published("uk");
        Object sealed = Desk.in(() -> sql("SELECT giver_name FROM consent WHERE child_id = " + story.child).getSingleResult());
        giver("what no key opens");
        try {
            assertThat(Visit.to(story.page("uk")).statusCode()).isEqualTo(200);
            assertThat(Visit.to("/uk/stories/feed.atom").statusCode()).isEqualTo(200);
        } finally {
            giver(sealed);
        }
    }

    private void giver(Object sealed) {
        Desk.in(() -> {
            sql("UPDATE consent SET giver_name = ?1 WHERE child_id = " + story.child).setParameter(1, sealed).executeUpdate();
            Arc.container().instance(Edition.class).get().raise();
            return null;
        });
    }

    private static Query sql(String statement) {
        return Story.getEntityManager().createNativeQuery(statement);
    }

    private void record(Channel... channels) {
        story.child(child -> {
            Consent consent = Cleared.consent(child, Ready.now());
            consent.scope = Scope.of(List.of(Scope.Use.values()), List.of(channels), List.of(Scope.ALL), List.of(Scope.ALL));
            consent.record(story.safeguarder.id(), Ready.now());
        });
    }

    private void show(Long picture) {
        Desk.in(() -> Story.<Story>findById(story.id).take(Ready.FACTS.showing(picture), Set.of(Theme.SCHOOL)));
    }

    private Map<String, String> item() {
        List<Map<String, String>> items = JsonPath.from(Visit.read("/uk/stories/feed.json")).getList("items");
        return items.stream().filter(item -> item.get("url").endsWith(story.slug("uk"))).findFirst().orElseThrow();
    }
}
