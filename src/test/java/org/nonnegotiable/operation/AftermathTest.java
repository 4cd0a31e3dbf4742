package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.story.Publication;
import org.nonnegotiable.story.RealStory;

@QuarkusTest
class AftermathTest {

    @Inject
    Aftermath aftermath;

    @Test
    void after_a_restore_no_story_of_a_child_is_public_until_somebody_has_looked_and_samples_stay() {
        long samples = samples();
        try (RealStory story = RealStory.published("restored", Instant.parse("2026-01-01T00:00:00Z"), "uk", "de")) {
            given().get("/de/stories/restored-de").then().statusCode(200);
            assertThat(aftermath.takeDown()).isEqualTo(2);
            assertThat(given().get("/de/stories/restored-de").statusCode()).isIn(404, 410);
            assertThat(samples()).isEqualTo(samples).isPositive();
            story.change(one -> one.texts.forEach(text -> RealStory.publish(text, Instant.parse("2026-02-01T00:00:00Z"))));
            given().get("/de/stories/restored-de").then().statusCode(200);
        }
    }

    private static long samples() {
        return QuarkusTransaction.requiringNew().call(() -> Publication.count("story.sample = true"));
    }
}
