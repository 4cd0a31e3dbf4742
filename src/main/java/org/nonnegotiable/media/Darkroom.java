package org.nonnegotiable.media;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where uploads become prints: few at once, each for a bounded time. Call it outside of transactions, for it takes its time. */
@Singleton
public class Darkroom {

    static {
        System.setProperty("java.awt.headless", "true"); // before the first picture: no server has a screen
    }

    /** On a small heap one picture after another: two of the largest at once would leave too little for everybody else. */
    private static final int AT_ONCE = Runtime.getRuntime().maxMemory() < 8L * Decoding.MOST_BYTES ? 1 : 2;
    private static final int WAITING = 8;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ExecutorService workers;
    private final Duration longest;

    public Darkroom() {
        this(WAITING, LONGEST);
    }

    Darkroom(int waiting, Duration longest) {
        this.workers = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), Darkroom::thread);
        this.longest = longest;
    }

    /** In every size, the largest first. */
    public List<Print> develop(byte[] sent) {
        Upload upload = Upload.of(sent);
        Decoding decoding = new Decoding(upload);
        try {
            return inTime(workers.submit(() -> prints(upload, decoding)), decoding);
        } catch (RejectedExecutionException full) {
            throw Refusal.BUSY.exception();
        }
    }

    private List<Print> inTime(Future<List<Print>> prints, Decoding decoding) {
        try {
            return prints.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            prints.cancel(true);
            decoding.stop();
            throw Refusal.SLOW.exception();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw Refusal.BUSY.exception();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RefusedPictureException refused ? refused : new IllegalStateException(failed.getCause());
        }
    }

    private static List<Print> prints(Upload upload, Decoding decoding) {
        BufferedImage image = decoding.read();
        double share = (double) Print.LONGEST / Math.max(image.getWidth(), image.getHeight());
        BufferedImage small = Colours.opaque(Print.scaled(image, share));
        return Print.all(Upright.turn(Colours.forScreens(small, upload.profile()), upload.exif()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "darkroom");
        thread.setDaemon(true); // a decoder that hangs must not keep the program from ending
        return thread;
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
