package org.nonnegotiable.edition;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * What becomes of kept pages when the edition moves: none of the old ones is current, and those that were read most are asked for again, one
 * after another. It rests three times as long as each takes, so that readers who ask meanwhile have the machine.
 */
@Singleton
class Renewal {

    static final int BEFORE_OTHERS = 1;
    private static final int MOST = 100;
    private static final int LEAST_READS = 2;
    private static final int REST = 3;
    /** What is new goes to thousands of open pages first. */
    private static final long PAUSE_MILLIS = 200;

    @Inject
    Shelf shelf;
    @Inject
    Vertx vertx;

    private final Queue<String> waiting = new ArrayDeque<>();
    private HttpClient client;
    private boolean working;
    volatile SocketAddress self;

    /**
     * Where this program answers, as somebody has reached it: the same way leads to the same pages. The connection is asked, for of a request
     * a proxy may have said that it was encrypted, and where it went.
     */
    void learn(HttpServerRequest request) {
        if (self == null && !request.connection().isSsl()) {
            self = request.connection().localAddress(true);
        }
    }

    void again(@Observes @Priority(BEFORE_OTHERS) Edition.Settled settled) {
        List<String> outdated = shelf.outdated(LEAST_READS, MOST);
        shelf.forget();
        begin(outdated);
    }

    /** Instead of what is still to do, for that was ordered by an older edition's readers. */
    private synchronized void begin(List<String> keys) {
        waiting.clear();
        waiting.addAll(keys);
        if (!working && self != null) {
            working = true;
            vertx.setTimer(PAUSE_MILLIS, timer -> next());
        }
    }

    synchronized boolean isWorking() {
        return working;
    }

    private synchronized void next() {
        String key = waiting.poll();
        while (key != null && shelf.current(key) != null) { // a reader was quicker
            key = waiting.poll();
        }
        if (key == null) {
            working = false;
            return;
        }
        long begun = System.nanoTime();
        ask(key, () -> vertx.setTimer(1 + REST * (System.nanoTime() - begun) / 1_000_000, timer -> next()));
    }

    private void ask(String key, Runnable done) {
        if (client == null) {
            client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1).setConnectTimeout(1000));
        }
        RequestOptions page = new RequestOptions().setServer(self).setHost("localhost").setMethod(HttpMethod.HEAD).setURI(key).setTimeout(10_000);
        client.request(page).compose(request -> request.send()).compose(response -> response.end()).onComplete(end -> done.run());
    }
}
