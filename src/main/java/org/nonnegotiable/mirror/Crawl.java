package org.nonnegotiable.mirror;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.nonnegotiable.mirror.Journal.Entry;

/** Goes from address to address, each once, some at a time, until nothing leads on. */
final class Crawl {

    /** Enough for all cores while some wait for the database, few enough for the site not to call itself busy. */
    private static final int AT_ONCE = Math.min(8, 2 * Runtime.getRuntime().availableProcessors());

    private final Site site;
    private final Tree tree;
    private final Journal journal;
    private final String origin;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    /** As pages have them: most stand on every page. */
    private final Set<String> links = ConcurrentHashMap.newKeySet();
    private final AtomicLong open = new AtomicLong(1);
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<IOException> fault = new AtomicReference<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);

    Crawl(Site site, Tree tree, Journal journal, String origin) {
        this.site = site;
        this.tree = tree;
        this.journal = journal;
        this.origin = origin;
    }

    /** Everything that is said in the journal then is in the tree. Throws IOException when the site or the disk fails. */
    void from(Stream<Place> begin, Progress progress) throws IOException {
        begin.forEach(this::offer);
        finished();
        try {
            while (!end.await(Progress.MILLIS, TimeUnit.MILLISECONDS)) {
                progress.show(done.get(), seen.size());
            }
        } catch (InterruptedException e) {
            fault.compareAndSet(null, new IOException("was interrupted", e));
        } finally {
            workers.shutdownNow();
        }
        progress.end(done.get());
        if (fault.get() != null) {
            throw fault.get();
        }
    }

    private void offer(Place place) {
        if (seen.add(place.address())) {
            open.incrementAndGet();
            workers.execute(() -> visit(place));
        }
    }

    private void follow(byte[] bytes, String type) {
        Links.in(bytes, type).stream().filter(links::add).flatMap(link -> Place.of(link, origin).stream()).forEach(this::offer);
    }

    private void visit(Place place) {
        try {
            if (fault.get() == null) {
                Entry known = journal.of(place.address()).filter(this::isThere).orElse(null);
                if (known == null) {
                    fetch(place);
                } else {
                    again(known);
                }
                done.incrementAndGet();
            }
        } catch (IOException e) {
            fault.compareAndSet(null, e);
        } catch (RuntimeException e) {
            fault.compareAndSet(null, new IOException(place.address() + ": " + e, e));
        } finally {
            finished();
        }
    }

    private void finished() {
        if (open.decrementAndGet() == 0) {
            end.countDown();
        }
    }

    private boolean isThere(Entry entry) {
        return entry.status() != 200 || tree.has(entry.file());
    }

    /** It was written before this began: where it leads to, it says itself. */
    private void again(Entry entry) throws IOException {
        if (entry.status() == 200) {
            follow(tree.read(entry.file()), entry.type());
        } else {
            Place.of(entry.file(), origin).ifPresent(this::offer);
        }
    }

    private void fetch(Place place) throws IOException {
        Site.Answer answer = site.ask(place.address());
        String type = answer.header("Content-Type");
        if (answer.status() == 200) {
            String file = place.file(type);
            journal.keep(new Entry(200, place.address(), file, tree.write(file, answer.body()), type));
            follow(answer.body(), type);
        } else {
            String location = answer.header("Location");
            journal.keep(new Entry(answer.status(), place.address(), location, "", type));
            Place.of(location, origin).ifPresent(this::offer);
        }
    }
}
