package org.nonnegotiable.edition;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Makes the shortest form of pages that are read, one after another and never for more than half of the time: each takes about as long as
 * rendering the page. Until then they are sent as gzip, and for ever where the machine has no Brotli.
 */
@Singleton
class Brotli {

    private static final Logger LOG = Logger.getLogger(Brotli.class);
    private static final int MOST_WAITING = 256;
    private static final int BEST = 11;
    private static final int SMALLEST_WINDOW = 10;
    private static final int LARGEST_WINDOW = 22;

    @Inject
    Shelf shelf;

    private final ThreadPoolExecutor turn = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING),
            work -> {
                Thread thread = new Thread(work, "brotli");
                thread.setDaemon(true);
                return thread;
            }, new ThreadPoolExecutor.DiscardPolicy());

    void shorten(String key, Page page) {
        turn.execute(() -> {
            if (shelf.pages().get(key) == page && page.in(Encoding.BROTLI).isEmpty()) {
                rest(shorten(page));
            }
        });
    }

    void stop(@Observes ShutdownEvent end) {
        turn.shutdownNow();
    }

    /** How long it took. */
    private static long shorten(Page page) {
        long begun = System.nanoTime();
        try {
            page.shorten(compressed(page.plain()));
        } catch (IOException e) {
            LOG.warnf("a page stays as gzip: %s", e.getMessage());
        }
        return System.nanoTime() - begun;
    }

    /** The bytes themselves where the machine cannot make them shorter. */
    static byte[] compressed(byte[] plain) throws IOException {
        if (!Available.YES) {
            return plain;
        }
        int window = Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, Integer.SIZE - Integer.numberOfLeadingZeros(plain.length)));
        return Encoder.compress(plain, new Encoder.Parameters().setQuality(BEST).setWindow(window).setMode(Encoder.Mode.TEXT));
    }

    private static void rest(long nanos) {
        LockSupport.parkNanos(nanos);
    }

    /** Looked for when the first page is to be made shorter: a program of the machine's own has to be unpacked. */
    private static final class Available {

        private static final boolean YES = isHere();

        private static boolean isHere() {
            boolean here = Brotli4jLoader.isAvailable();
            if (!here) {
                LOG.warnf("pages are sent as gzip, for Brotli cannot be used: %s", Brotli4jLoader.getUnavailabilityCause());
            }
            return here;
        }
    }
}
