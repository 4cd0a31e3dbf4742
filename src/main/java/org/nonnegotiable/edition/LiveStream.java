package org.nonnegotiable.edition;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers that do not end (server-sent events, WHATWG HTML 9.2): whoever reads them is told of news as it comes. One buffer is written to
 * all of them; no thread and no query belongs to any.
 */
@Singleton
public class LiveStream {

    /** Milliseconds until a browser comes back; not for all of them the same, since all of them lose a server that stops. */
    private static final int RETRY = 3000;
    private static final int RETRY_SPREAD = 2000;
    private static final String AGAIN_SECONDS = "60";
    private static final int MOST_SECONDS_TO_STOP = 1;

    private final Places places;
    private final Map<Context, LiveReaders> loops = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    @Inject
    LiveStream(@ConfigProperty(name = "campaign.live.readers", defaultValue = "12000") int readers,
            @ConfigProperty(name = "campaign.live.readers-per-address", defaultValue = "20") int perAddress) {
        places = new Places(readers, perAddress);
    }

    /** Answers a request for the stream, first with what the reader missed since the position it names, if it names one. */
    public void answer(RoutingContext context, Function<OptionalLong, News> missed) {
        HttpServerResponse response = context.response();
        response.putHeader("Cache-Control", "no-store, no-transform");
        response.putHeader("Access-Control-Allow-Origin", "*"); // an embed in a sandbox has no origin of its own
        response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (context.request().method() == HttpMethod.GET) {
            admit(context, missed);
        } else if (context.request().method() == HttpMethod.HEAD) {
            begin(response).end();
        } else {
            boolean asks = context.request().method() == HttpMethod.OPTIONS;
            context.request().resume();
            response.putHeader("Allow", "GET, HEAD, OPTIONS").putHeader("Access-Control-Allow-Headers", "Last-Event-ID, Cache-Control")
                    .setStatusCode(asks ? 204 : 405).end();
        }
    }

    private void admit(RoutingContext context, Function<OptionalLong, News> missed) {
        Optional<String> from = Places.counted(context.request().remoteAddress());
        int refusal = stopping ? 503 : places.take(from);
        if (refusal > 0) {
            context.response().putHeader("Content-Type", "text/plain; charset=utf-8").putHeader("Retry-After", AGAIN_SECONDS)
                    .setStatusCode(refusal).end("No place is free on this stream; the pages show the same numbers.\n");
            return;
        }
        Context loop = VertxContext.getRootContext(context.vertx().getOrCreateContext());
        LiveReaders readers = loops.computeIfAbsent(loop, LiveReaders::new); // before asking what was missed, or news gets lost between
        News first = missed.apply(position(context.request()));
        int retry = RETRY + ThreadLocalRandom.current().nextInt(RETRY_SPREAD);
        Runnable leave = readers.add(context.request(), first.position());
        context.addEndHandler(end -> {
            leave.run();
            places.leave(from);
        });
        begin(context.response()).write(Buffer.buffer("retry: " + retry + "\n\n").appendBuffer(first.text()));
    }

    /** Tells everybody who has not heard it. */
    public void tell(News news) {
        if (news.text().length() > 0) {
            Chunk chunk = new Chunk(news.text());
            loops.values().forEach(readers -> readers.tell(news.position(), chunk));
        }
    }

    /** Lets every reader go; browsers come back by themselves and say what they heard last. */
    public void release() {
        loops.values().forEach(readers -> readers.release(() -> { }));
    }

    public int readers() {
        return places.taken();
    }

    /** Before the server closes, which would break answers off in the middle (quarkus.shutdown.delay-enabled). */
    void stop(@Observes ShutdownDelayInitiatedEvent shutdown) throws InterruptedException {
        stopping = true;
        CountDownLatch released = new CountDownLatch(loops.size());
        loops.values().forEach(readers -> readers.release(released::countDown));
        released.await(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    private static HttpServerResponse begin(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/event-stream; charset=utf-8");
        response.putHeader("X-Accel-Buffering", "no"); // nginx would collect events
        return response.setChunked(true);
    }

    /** From a parameter for those who cannot set the header. What is no position counts as none. */
    private static OptionalLong position(HttpServerRequest request) {
        String header = request.getHeader("Last-Event-ID");
        String text = header == null ? request.getParam("last") : header;
        return text != null && text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
