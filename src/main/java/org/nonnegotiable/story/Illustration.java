package org.nonnegotiable.story;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.database.Turn;
import org.nonnegotiable.media.Picture;

/** The picture of a story, the same in all its languages. Never changes; what it shows to the public does. */
record Illustration(Story story) {

    /**
     * What a text shows: a face and a name never meet, not across languages either, for readers of one find the other. Then the picture stays away.
     * Null when there is none.
     */
    static Picture of(Publication text) {
        Picture picture = text.facts.pictured();
        return picture == null || picture.face && isNamed(text) ? null : picture;
    }

    private static boolean isNamed(Publication text) {
        List<Words> all = Stream.concat(Stream.of(text), text.story.publications.stream()).map(one -> one.words).toList();
        return all.stream().anyMatch(words -> all.stream().anyMatch(other -> words.hold(other.name())));
    }

    /** The public may fetch what the pages show from now on, and nothing else. */
    void show(Instant now) {
        for (Publication text : story.publications) {
            Picture picture = of(text);
            if (picture == null) {
                hide(text);
            } else {
                Turn.take(Picture.getEntityManager(), "picture", picture.id);
                Picture.getEntityManager().lock(picture, LockModeType.PESSIMISTIC_WRITE); // nobody says something else about it now
                picture.show(place(text), now);
            }
        }
    }

    static void hide(Publication text) {
        Picture.hide(place(text));
    }

    /** All that the story ever had are gone for good, but those that another one uses. No row refers to them then. */
    void erase() {
        Set<Long> had = had();
        Picture.hide(story.thing());
        story.facts = story.facts().showing(null);
        story.publications.forEach(text -> text.facts = text.facts.showing(null));
        story.pictures.clear();
        Story.flush();
        had.stream().filter(id -> !isUsed(id)).flatMap(id -> Picture.<Picture>findByIdOptional(id).stream()).forEach(Picture::erase);
    }

    /** What is shown now may have been chosen by an older program, which wrote no list. */
    private Set<Long> had() {
        Stream<Facts> shown = Stream.concat(Stream.of(story.facts()), story.publications.stream().map(text -> text.facts));
        return Stream.concat(story.pictures.stream(), shown.map(Facts::picture)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static boolean isUsed(Long picture) {
        return Story.count("facts.picture", picture) + Publication.count("facts.picture", picture) > 0;
    }

    private static String place(Publication text) {
        return text.story.thing() + "/" + text.language;
    }
}
