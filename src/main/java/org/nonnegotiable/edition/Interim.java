package org.nonnegotiable.edition;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The site while its database cannot be reached at the start: the pages that an earlier run kept, and a sentence for everything else. Nothing
 * personal is in either, and nothing of the desk is there: no tombstone was replayed yet.
 */
public final class Interim implements AutoCloseable {

    /** What is said where there is no page: one HTML document, in the language of whoever asks. */
    public interface Words {
        String page(String path, String acceptLanguage);

        /** Adds what every answer of the site says. */
        void complete(Map<String, String> headers);
    }

    /** Where it listens. */
    public record Place(String host, int port) {
    }

    private static final Logger LOG = Logger.getLogger(Interim.class);
    private static final int LONGEST_SECONDS = 10;
    private static final int IDLE_SECONDS = 30;
    private static final String AGAIN_SECONDS = "10";
    /** The stream of readings ends at once: browsers come back to it by themselves, as they would not to a refusal. */
    private static final String STREAM = "retry: 5000\n\n";

    private final Map<String, Page> pages;
    private final Words words;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));

    private Interim(Map<String, Page> pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    /** Listens for readers and, at a place of its own, for whoever asks how the program is. */
    public static Interim open(Path snapshot, Place readers, Place management, Words words) {
        Interim interim = new Interim(read(snapshot), words);
        interim.listen(readers, interim::answer);
        interim.listen(management, interim::tell);
        return interim;
    }

    /**
     * The same at a start whose database answers, until the site itself is there: readers of what is kept need not wait for what the desk needs.
     * Only pages of the edition that is current, and nobody is told that the program is in service.
     *
     * @return nothing if there is no such page
     */
    public static Optional<Interim> begin(Path snapshot, Place readers, Words words, Connection database) throws SQLException {
        Edition.Stamp now = Edition.in(database, LocalDate.now(new EditionClock().clock()));
        Map<String, Page> current = read(snapshot);
        current.values().removeIf(page -> page.stamp().number() != now.number() || !page.stamp().day().equals(now.day()));
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Interim interim = new Interim(current, words);
        interim.listen(readers, interim::answer);
        return Optional.of(interim);
    }

    public int pages() {
        return pages.size();
    }

    private static Map<String, Page> read(Path snapshot) {
        try {
            return Files.exists(snapshot) ? SnapshotFile.read(snapshot) : new LinkedHashMap<>();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("the pages of an earlier run cannot be read from %s: %s", snapshot, e.getMessage());
            return new LinkedHashMap<>();
        }
    }

    private void listen(Place place, Handler<HttpServerRequest> handler) {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setHost(place.host).setPort(place.port).setIdleTimeout(IDLE_SECONDS)
                .setMaxHeaderSize(16384).setMaxInitialLineLength(4096)
                .setHttp2ClearTextEnabled(false)); // as limit.Cleartext has it for the site itself
        server.requestHandler(handler).exceptionHandler(fault -> LOG.debug("a connection failed", fault));
        try {
            server.listen().toCompletionStage().toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            LOG.errorf("nothing can be shown at port %d: %s", place.port, e.getMessage());
        }
    }

    private void answer(HttpServerRequest request) {
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        Page page = reads && request.path() != null ? pages.get(request.query() == null ? request.path() : request.path() + "?" + request.query()) : null;
        if (page != null) {
            PageAnswer.write(page, request);
        } else if (reads && "/live".equals(request.path())) {
            said(request.response(), "text/event-stream; charset=utf-8").end(request.method() == HttpMethod.HEAD ? "" : STREAM);
        } else {
            refuse(request);
        }
    }

    /** The line is closed: what else was sent on it is read by nobody. */
    private void refuse(HttpServerRequest request) {
        HttpServerResponse response = said(request.response(), "text/html; charset=utf-8").setStatusCode(503);
        response.putHeader("Retry-After", AGAIN_SECONDS).putHeader("Connection", "close");
        String page = words.page(String.valueOf(request.path()), request.getHeader("Accept-Language"));
        (request.method() == HttpMethod.HEAD ? response.end() : response.end(page)).onComplete(sent -> request.connection().close());
    }

    private HttpServerResponse said(HttpServerResponse response, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Cache-Control", "no-store");
        words.complete(headers);
        headers.forEach(response::putHeader);
        return response;
    }

    /**
     * In service as far as readers go, and so started: whoever sends readers waits for that. Without a page it is of no use to them. What is counted is
     * not known yet.
     */
    private void tell(HttpServerRequest request) {
        if (request.path() == null || !request.path().startsWith("/q/health")) {
            request.response().setStatusCode(404).end();
            return;
        }
        boolean ready = !pages.isEmpty() || !request.path().endsWith("/ready");
        String status = ready ? "UP" : "DOWN";
        request.response().putHeader("Content-Type", "application/json; charset=UTF-8").setStatusCode(ready ? 200 : 503)
                .end("{\"status\":\"" + status + "\",\"checks\":[{\"name\":\"The site waits for its database\",\"status\":\"" + status
                        + "\",\"data\":{\"pages\":" + pages.size() + "}}]}");
    }

    /** The ports are free when it returns. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warnf("the interim did not end in order: %s", e.getMessage());
        }
    }
}
