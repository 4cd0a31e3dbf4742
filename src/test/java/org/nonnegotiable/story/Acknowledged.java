package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that many who work at one story at the same time were told is done, and whether the database knows of it, and of nothing else. */
final class Acknowledged {

    private static final Duration JOINED = Duration.ofMinutes(10);

    /**
     * A text that was saved or put back.
     *
     * @param from the version that was edited
     * @param version the one that it made
     * @param pen null when the page said none
     */
    record Change(int from, int version, Long by, String pen, String title, boolean restored, Instant sent, Instant answered) {
    }

    private record Look(String tag, int version, String title) {
    }

    private final String again;
    private final Map<String, NavigableMap<Integer, Change>> changes = new ConcurrentHashMap<>();
    private final NavigableMap<Integer, String> facts = new ConcurrentSkipListMap<>();
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();

    /** @param again what every failure says, so that it can be repeated */
    Acknowledged(String again) {
        this.again = again;
    }

    String again() {
        return again;
    }

    void begun(String tag) {
        changes.computeIfAbsent(tag, none -> new ConcurrentSkipListMap<>());
    }

    void change(String tag, Change change) {
        assertThat(changes.get(tag).putIfAbsent(change.version, change)).as("%s: two of %s are told that they made %s", again, tag, change).isNull();
    }

    void facts(int version, String returned) {
        assertThat(facts.putIfAbsent(version, returned)).as("%s: two are told that theirs are the facts %d", again, version).isNull();
    }

    void look(String tag, int version, String title) {
        looks.add(new Look(tag, version, title));
    }

    int changes(boolean restored) {
        return (int) changes.values().stream().flatMap(all -> all.values().stream()).filter(change -> change.restored == restored).count();
    }

    int facts() {
        return facts.size();
    }

    int begun() {
        return changes.size();
    }

    /** In a transaction. */
    void isAllThereIs(Story story) {
        assertThat(story.texts).as(again).extracting(text -> text.language.tag()).containsExactlyInAnyOrderElementsOf(changes.keySet());
        story.texts.forEach(this::isAllThereIs);
        assertThat(facts.keySet()).as("%s: versions of the facts", again).containsExactlyElementsOf(upTo(story.version));
        assertThat(story.facts().returned()).as("%s: facts", again).hasToString(String.valueOf(facts.get(story.version)));
        assertThat(looks).as("%s: what was shown", again).allSatisfy(look -> assertThat(title(look.tag, look.version)).isEqualTo(look.title));
    }

    private static List<Integer> upTo(int version) {
        return IntStream.rangeClosed(1, version).boxed().toList();
    }

    private String title(String tag, int version) {
        return version == 0 ? "" : changes.get(tag).get(version).title;
    }

    private void isAllThereIs(StoryText text) {
        String tag = text.language.tag();
        NavigableMap<Integer, Change> all = changes.get(tag);
        assertThat(all.keySet()).as("%s: versions of %s", again, tag).containsExactlyElementsOf(upTo(text.version));
        assertThat(text.words).as("%s: what is written in %s", again, tag).isEqualTo(words(title(tag, text.version)));
        if (!all.isEmpty()) {
            Change last = all.lastEntry().getValue();
            assertThat(text.changedBy).as("%s: who changed %s", again, tag).isEqualTo(last.by);
            assertThat(text.changedAt).as("%s: when %s was changed", again, tag).isBetween(last.sent, last.answered);
        }
        assertThat(text.base == null || Revision.<Revision>findById(text.base).closed).as("%s: what %s was made from stays", again, tag).isTrue();
        all.values().forEach(change -> overwritesNobody(tag, change));
        isHeld(tag, Revision.<Revision>list("text", text).stream().collect(Collectors.toMap(one -> one.version, one -> one, (one, other) -> {
            throw new AssertionError("%s: %s has two revisions of one version".formatted(again, tag));
        }, TreeMap::new)));
    }

    private static Words words(String title) {
        return title.isEmpty() ? Words.NONE : Desk.words(title, body(title));
    }

    static String body(String title) {
        return "What is written under " + title;
    }

    /** Between what somebody had seen and what they made of it there is nothing but what the same page has saved itself. */
    private void overwritesNobody(String tag, Change change) {
        assertThat(changes.get(tag).subMap(change.from, false, change.version, false).values()).as("%s: overwritten in %s by %s", again, tag, change)
                .allSatisfy(between -> assertThat(between.pen).isNotNull().isEqualTo(change.pen));
    }

    private void isHeld(String tag, NavigableMap<Integer, Revision> revisions) {
        assertThat(revisions.values()).as("%s: revisions of %s", again, tag).extracting(one -> one.number).containsExactlyElementsOf(upTo(revisions.size()));
        changes.get(tag).values().forEach(change -> {
            Map.Entry<Integer, Revision> holds = revisions.ceilingEntry(change.version);
            assertThat(holds).as("%s: no revision of %s holds %s", again, tag, change).isNotNull();
            Revision revision = holds.getValue();
            if (revision.version == change.version) {
                assertThat(revision.words).as("%s: revision of %s that holds %s", again, tag, change).isEqualTo(words(change.title));
                assertThat(revision.author).as("%s: author in %s of %s", again, tag, change).isEqualTo(change.by);
            } else {
                isJoined(tag, change, revision);
            }
        });
    }

    /** Only somebody's own next save, within ten minutes, stands for an earlier one; what is put back is a revision of its own. */
    private void isJoined(String tag, Change change, Revision revision) {
        assertThat(changes.get(tag).subMap(change.version, true, revision.version, true).values())
                .as("%s: lost in %s, for %s stands revision %d of version %d", again, tag, change, revision.number, revision.version)
                .allSatisfy(one -> assertThat(one).returns(change.by, Change::by).returns(false, Change::restored));
        assertThat(revision.begunAt).as("%s: lost in %s before revision %d: %s", again, tag, revision.number, change).isBeforeOrEqualTo(change.answered);
        assertThat(revision.savedAt).as("%s: revision %d of %s", again, revision.number, tag).isBefore(revision.begunAt.plus(JOINED));
    }
}
