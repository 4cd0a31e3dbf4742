package org.nonnegotiable.edition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The kept pages on the disk, for a start while the database is away. Nothing personal is ever in it, and it is gone the moment anything was
 * taken away. Where it cannot be written the program goes on without.
 */
@Singleton
class Snapshot {

    private static final Logger LOG = Logger.getLogger(Snapshot.class);
    private static final long LOOK_MILLIS = 2000;
    /** However busy the site is. */
    private static final long SELDOMEST_NANOS = Duration.ofMinutes(1).toNanos();

    @Inject
    Shelf shelf;
    @Inject
    Edition edition;
    @ConfigProperty(name = "campaign.pages.snapshot")
    Optional<Path> file;

    private final AtomicBoolean looking = new AtomicBoolean();
    private long written;
    private long lastLook;
    private long writtenAt = System.nanoTime();
    private boolean warned;

    /** After the edition was asked for: where it is not known, what lies here is current. */
    void read(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent start, Vertx vertx) {
        file.filter(Files::exists).ifPresent(this::read);
        file.ifPresent(there -> vertx.setPeriodic(LOOK_MILLIS, timer -> {
            if (looking.compareAndSet(false, true)) { // a disk may hang, too
                vertx.executeBlocking(() -> {
                    look();
                    return null;
                }, false).onComplete(end -> looking.set(false));
            }
        }));
    }

    void removed(@Observes Edition.Settled settled) {
        if (!settled.now().holds(settled.before()) && settled.before().number() >= 0) {
            remove();
        }
    }

    void stop(@Observes ShutdownEvent end) {
        if (edition.current().read() && shelf.changes() != written) {
            write();
        }
    }

    /** Some seconds after the last page was kept, or else once a minute. */
    private void look() {
        long changes = shelf.changes();
        boolean settled = changes == lastLook;
        lastLook = changes;
        if (changes != written && (settled || System.nanoTime() - writtenAt > SELDOMEST_NANOS)) {
            write();
        }
    }

    private void read(Path from) {
        try {
            Map<String, Page> pages = SnapshotFile.read(from);
            pages.forEach(shelf::bring);
            pages.values().stream().map(Page::stamp).max(Comparator.comparingLong(Edition.Stamp::number)).ifPresent(edition::believe);
            shelf.forget();
            LOG.debugf("%d pages of an earlier run", pages.size());
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the pages of an earlier run cannot be read from %s: %s", from, e.getMessage());
        }
    }

    void write() {
        long changes = shelf.changes();
        Edition.Stamp now = edition.current();
        try {
            Path part = SnapshotFile.write(shelf.pages(), file.orElseThrow());
            publish(part, now);
            written = changes;
        } catch (IOException | RuntimeException e) {
            if (!warned) {
                LOG.warnf("pages are not kept for the next start: %s", e.toString());
            }
            warned = true;
            written = changes;
        }
        writtenAt = System.nanoTime();
    }

    /** Unless something was taken away since it was begun. */
    private synchronized void publish(Path part, Edition.Stamp then) throws IOException {
        if (edition.current().holds(then)) {
            SnapshotFile.publish(part, file.orElseThrow());
        } else {
            Files.deleteIfExists(part);
        }
    }

    private synchronized void remove() {
        try {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException e) {
            LOG.errorf("%s holds pages of which something was taken away, and cannot be deleted: %s", file.get(), e.getMessage());
        }
    }
}
