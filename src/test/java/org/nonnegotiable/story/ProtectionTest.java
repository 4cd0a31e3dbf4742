package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.StoredPicture;
import org.nonnegotiable.safeguarding.Telling;

/** A change that protects the child takes every older translation away; a comma takes none. */
@QuarkusTest
class ProtectionTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private RealStory story;

    @BeforeEach
    void publish() {
        story = RealStory.published("guarded", NOW, "uk", "de");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    static Stream<Facts> others() {
        YearMonth august = YearMonth.of(2025, 8);
        return Stream.of(new Facts(AgeBand.FROM_14, Oblast.UA_65, august, null, "key", null), new Facts(AgeBand.FROM_10, Oblast.UA_63, august, null, "key", null),
                new Facts(AgeBand.FROM_10, Oblast.UA_65, YearMonth.of(2025, 7), null, "key", null),
                new Facts(AgeBand.FROM_10, Oblast.UA_65, august, Telling.COMPOSITE, "key", null));
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_protected_fact_takes_older_translations_away_once_the_source_is_published_with_it(Facts other) {
        story.change(one -> one.take(other, one.themes));
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(200);
        story.change(one -> RealStory.publish(source(one), NOW.plusSeconds(60)));
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(301);
        assertThat(Visit.to("/uk/stories/guarded-uk").statusCode()).isEqualTo(200);
    }

    @Test
    void another_name_takes_older_translations_away() {
        rename("Інше", NOW.plusSeconds(1));
        story.change(one -> RealStory.publish(source(one), NOW));
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(301);
    }

    @Test
    void another_name_takes_them_away_even_if_the_source_was_not_public_while_it_was_changed() {
        story.change(one -> source(one).unpublish());
        rename("Інше", NOW.plusSeconds(1));
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(200);
        story.change(one -> RealStory.publish(source(one), NOW.plusSeconds(60)));
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(301);
    }

    @Test
    void a_translation_goes_by_the_name_in_what_it_was_made_from() {
        rename("Інше", NOW.plusSeconds(1));
        story.change(one -> {
            StoryText german = one.in(Language.fromString("de")).orElseThrow();
            new Translation(german).follow(Revision.newest(source(one)).orElseThrow());
            RealStory.publish(german, NOW.plusSeconds(2));
            source(one).unpublish();
            RealStory.publish(source(one), NOW.plusSeconds(2));
        });
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(200);
        rename("Третє", NOW.plusSeconds(3));
        story.change(one -> {
            source(one).unpublish();
            RealStory.publish(source(one), NOW.plusSeconds(4));
        });
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(301);
    }

    @Test
    void another_picture_takes_older_translations_away() {
        try (StoredPicture other = StoredPicture.of("DE", 900, 600)) {
            story.change(one -> one.take(one.facts().showing(other.id()), one.themes));
            story.change(one -> RealStory.publish(source(one), NOW.plusSeconds(60)));
            assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(301);
            story.change(one -> {
                one.take(one.facts().showing(null), one.themes);
                RealStory.publish(source(one), NOW.plusSeconds(61));
            });
        }
    }

    @Test
    void other_words_and_another_drawing_take_none_away() {
        story.change(one -> {
            Words before = source(one).words;
            source(one).take(new Words(before.slug(), before.title(), before.name(), before.summary(), before.quote(), before.alt(), false, "Інше, так."), NOW);
            one.take(new Facts(AgeBand.FROM_10, Oblast.UA_65, YearMonth.of(2025, 8), null, "swing", null), one.themes);
            RealStory.publish(source(one), NOW);
        });
        assertThat(Visit.to("/de/stories/guarded-de").statusCode()).isEqualTo(200);
    }

    private void rename(String name, Instant when) {
        story.change(one -> {
            Words before = source(one).words;
            source(one).take(new Words(before.slug(), before.title(), name, before.summary(), before.quote(), before.alt(), false, before.body()), when);
        });
    }

    private static StoryText source(Story story) {
        return story.in(Language.fromString("uk")).orElseThrow();
    }
}
