package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nonnegotiable.database.Again;
import org.nonnegotiable.language.Language;

/** A story at which several people work in the same moment, and all that the desk has acknowledged to any of them. */
final class Crowded {

    static final List<String> LANGUAGES = List.of("uk", "de");

    private static final Duration JOINED = Duration.ofMinutes(10);

    /** An opened page. What it shows goes stale, as it does. */
    private record Page(String pen, int version) {
    }

    /** @param base the version it was made from  @param pen the page it was saved by; null without script */
    private record Saved(long by, String pen, int base, int version, String title, Instant at) {
    }

    final Long id = Desk.story();
    private final int opened = Desk.in(() -> Story.<Story>findById(id).version);
    private final Map<String, NavigableMap<Integer, Saved>> acknowledged = LANGUAGES.stream()
            .collect(Collectors.toMap(Function.identity(), tag -> new ConcurrentSkipListMap<>()));
    private final NavigableMap<Integer, Facts> facts = new ConcurrentSkipListMap<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicLong seconds = new AtomicLong();

    /** One deed of somebody, whichever. */
    void deed(long by, Random random) {
        String tag = LANGUAGES.get(random.nextInt(2));
        String opener = by + tag;
        Instant now = Desk.NOW.plusSeconds(seconds.addAndGet(1 + random.nextInt(200)));
        if (Desk.<Boolean>in(() -> Story.<Story>findById(id).in(Language.fromString(tag)).isEmpty())) {
            Again.inNew(() -> Story.<Story>findById(id).begin(Language.fromString(tag), by, now).id);
        }
        switch (random.nextInt(10)) {
            case 0, 1 -> pages.put(opener, new Page(random.nextBoolean() ? "pen" + number.incrementAndGet() : null, Again.inNew(() -> text(tag).version)));
            case 2 -> revise(by, now);
            case 3 -> change(tag, by, now, () -> text(tag), text -> Revision.numbered(text, 1)
                    .ifPresent(first -> text.restore(first, new Edit(text.version, by, now))));
            case 4 -> change(tag, by, now, () -> Publisher.lock(id, null).in(Language.fromString(tag)).orElseThrow(), text -> text.address(by, now));
            default -> save(tag, by, pages.getOrDefault(opener, new Page(null, 0)), now);
        }
    }

    private StoryText text(String tag) {
        return Story.<Story>findById(id).in(Language.fromString(tag)).orElseThrow();
    }

    private void save(String tag, long by, Page page, Instant now) {
        String title = tag + number.incrementAndGet();
        Words words = Desk.words(title, "body of " + title);
        try {
            int version = Again.inNew(() -> {
                StoryText text = text(tag);
                text.save(words.at(text.words.slug()), new Edit(page.version, page.pen, by, now));
                return text.version;
            });
            acknowledged.get(tag).put(version, new Saved(by, page.pen, page.version, version, title, now));
            pages.put(by + tag, new Page(page.pen, version));
        } catch (ConflictException told) {
            assertThat(told.conflict().own().title()).isEqualTo(title);
            assertThat(told.conflict().version()).isNotEqualTo(page.version);
        }
    }

    /** What is done to the text as it stands; who comes too late is told. */
    private void change(String tag, long by, Instant now, Supplier<StoryText> open, Consumer<StoryText> deed) {
        try {
            Saved saved = Again.inNew(() -> {
                StoryText text = open.get();
                deed.accept(text);
                return now.equals(text.changedAt) ? new Saved(by, null, text.version - 1, text.version, text.words.title(), now) : null;
            });
            if (saved != null) {
                acknowledged.get(tag).put(saved.version, saved);
            }
        } catch (ConflictException | OptimisticLockException told) {
            return; // nothing was done
        }
    }

    private void revise(long by, Instant now) {
        int count = number.incrementAndGet();
        Facts others = new Facts(AgeBand.FROM_6, Oblast.UA_65, YearMonth.of(2014, 1).plusMonths(count), null, null, null);
        int shown = Desk.in(() -> Story.<Story>findById(id).version);
        try {
            int version = Again.inNew(() -> {
                Story story = Story.findById(id);
                story.revise(others, count % 2 == 0 ? Set.of() : Set.of(Theme.SCHOOL), shown, by, now);
                return story.version;
            });
            assertThat(facts.put(version, others)).isNull();
        } catch (FactsConflictException told) {
            assertThat(told.version()).isNotEqualTo(shown);
        }
    }

    int saves() {
        return acknowledged.values().stream().mapToInt(Map::size).sum() + facts.size();
    }

    /** Every change that the rows have seen was acknowledged to somebody, and every one that was acknowledged can be found. */
    void nothingIsLost() {
        Desk.in(() -> {
            Story story = Story.findById(id);
            assertThat(story.version).isEqualTo(opened + facts.size());
            assertThat(facts.keySet()).allMatch(version -> version > opened && version <= story.version);
            assertThat(facts.isEmpty() || facts.lastEntry().getValue().equals(story.facts())).isTrue();
            assertThat(story.texts).extracting(text -> text.language.tag()).containsExactlyInAnyOrderElementsOf(LANGUAGES);
            story.texts.forEach(text -> nothingIsLost(text, acknowledged.get(text.language.tag())));
            return null;
        });
    }

    private static void nothingIsLost(StoryText text, NavigableMap<Integer, Saved> saves) {
        assertThat(text.version).as("changes of " + text.language).isEqualTo(saves.size());
        assertThat(text.words.title()).isEqualTo(saves.lastEntry().getValue().title);
        List<Revision> all = Revision.older(text, Integer.MAX_VALUE, 10_000);
        TreeMap<Integer, Revision> revisions = new TreeMap<>(all.stream().collect(Collectors.toMap(one -> one.version, one -> one)));
        assertThat(all).extracting(one -> one.number).doesNotHaveDuplicates();
        for (Saved saved : saves.values()) {
            Revision kept = revisions.ceilingEntry(saved.version).getValue();
            assertThat(kept.words.title()).as("kept at " + kept.version).isEqualTo(saves.get(kept.version).title).startsWith(text.language.tag());
            assertThat(saves.subMap(saved.version, true, kept.version, true).values()).as("joined in " + kept.version)
                    .allMatch(one -> one.by == saved.by && Duration.between(kept.begunAt, one.at).abs().compareTo(JOINED) < 0);
            assertThat(saves.subMap(saved.base, false, saved.version, false).values()).as("overwritten by " + saved)
                    .allMatch(one -> saved.pen != null && (saved.pen.equals(one.pen) || isAddressAlone(one, saves)));
        }
    }

    /** Nobody wrote it: a text that goes to others gets an address. */
    private static boolean isAddressAlone(Saved one, NavigableMap<Integer, Saved> saves) {
        Saved before = saves.get(one.version - 1);
        return before != null && before.title.equals(one.title);
    }
}
