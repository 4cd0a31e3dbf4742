package org.nonnegotiable.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Where finished pages lie, within a bounded memory. Which of them stay is decided by how often they are asked for (W-TinyLFU): what one
 * visitor asks for once, be it a hundred thousand addresses, does not push out what everybody reads. Refusals lie apart, few and shortly.
 */
@Singleton
class Shelf {

    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_BYTES_OF_REFUSALS = 4L << 20;
    /** Beside its bytes: the address, headers, what the map needs. */
    private static final int BYTES_BESIDE = 1000;
    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

    @Inject
    Edition edition;

    private final Cache<String, Page> pages = shelf(MOST_BYTES).build();
    private final Cache<String, Page> refusals = shelf(MOST_BYTES_OF_REFUSALS).expireAfterWrite(REFUSED_FOR).build();

    private final LongAdder changes = new LongAdder();

    private static Caffeine<String, Page> shelf(long bytes) {
        return Caffeine.newBuilder().maximumWeight(bytes).weigher((key, page) -> 2 * key.length() + page.weight() + BYTES_BESIDE);
    }

    /** Null if there is none of this edition. */
    Page current(String key) {
        Page page = pages.getIfPresent(key);
        if (page == null) {
            page = refusals.getIfPresent(key);
        }
        return page != null && isCurrent(page) ? page : null;
    }

    /** The newest of this or an earlier edition since which nothing was taken away: what is shown rather than nothing. */
    Page last(String key) {
        Page page = pages.getIfPresent(key);
        return page != null && edition.current().holds(page.stamp()) ? page : null;
    }

    /** Kept only if the edition has not moved while the page was rendered, nor until it was there. */
    void keep(String key, Page page) {
        Cache<String, Page> place = page.status() == 200 ? pages : refusals;
        if (isCurrent(page)) {
            place.put(key, page);
            changes.increment();
        }
        if (!isCurrent(page)) {
            place.asMap().remove(key, page);
        }
    }

    /** One of an earlier run. */
    void bring(String key, Page page) {
        pages.put(key, page);
    }

    /** The addresses of pages that have to be made anew, those first that were read most. */
    List<String> outdated(int leastReads, int most) {
        return pages.asMap().entrySet().stream().filter(one -> !isCurrent(one.getValue()) && one.getValue().reads() >= leastReads)
                .sorted(Comparator.comparingInt(one -> -one.getValue().reads())).limit(most).map(Map.Entry::getKey).toList();
    }

    /** What may have been withdrawn is not only never shown again: it is not here any more. */
    void forget() {
        Edition.Stamp now = edition.current();
        pages.asMap().values().removeIf(page -> !now.holds(page.stamp()));
        refusals.invalidateAll();
    }

    boolean isCurrent(Page page) {
        return page.stamp().equals(edition.current());
    }

    Map<String, Page> pages() {
        return pages.asMap();
    }

    /** Grows with everything that is put here. */
    long changes() {
        return changes.sum();
    }

    long bytes() {
        return Stream.of(pages, refusals).mapToLong(one -> one.policy().eviction().orElseThrow().weightedSize().orElse(0)).sum();
    }

    /** For tests: what was put last is admitted or not. */
    void settle() {
        pages.cleanUp();
        refusals.cleanUp();
    }

    /** Everything that lies here, for who looks for something that must not. */
    Stream<String> texts() {
        return Stream.of(pages, refusals).flatMap(one -> one.asMap().values().stream())
                .map(page -> new String(page.plain(), StandardCharsets.UTF_8));
    }
}
