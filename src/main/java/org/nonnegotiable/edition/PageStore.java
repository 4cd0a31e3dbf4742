package org.nonnegotiable.edition;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.LongAdder;

/** The finished pages of the current edition, by address. A hit is answered on the event loop, before anything else is looked at. */
@ApplicationScoped
class PageStore {

    /** Says to whoever would make the page anew that it must not be shown. */
    static final String REFUSED = "refused";
    private static final String SHAPE = "shape";
    private static final int FIRST = -30_000;
    /** After whatever has an address of its own beside the resources. */
    private static final int BEFORE_RESOURCES = -8_000;

    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @Inject
    Shapes shapes;
    @Inject
    Misses misses;
    @Inject
    Others others;
    @Inject
    Brotli brotli;
    @Inject
    Renewal renewal;

    private final LongAdder hits = new LongAdder();

    void answerFirst(@Observes Router router) {
        router.route().order(FIRST).handler(this::hit);
        router.route().order(BEFORE_RESOURCES).handler(this::miss);
    }

    /** A page holds every header that an answer must have. A request with a body is for those who measure bodies. */
    private void hit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isRead(request) || sends(request) || !isAnswered(context)) {
            context.next();
        }
    }

    private boolean isAnswered(RoutingContext context) {
        HttpServerRequest request = context.request();
        String key = key(request);
        Page page = key == null ? null : shelf.current(key);
        if (page == null || isRefused(page.personal())) {
            return false;
        }
        send(key, page, request);
        return true;
    }

    private void send(String key, Page page, HttpServerRequest request) {
        hits.increment();
        if (page.wantsShortest(page.read())) {
            brotli.shorten(key, page); // not before somebody reads it again: most pages are asked for once, by machines
        }
        PageAnswer.write(page, request);
    }

    private void miss(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isRead(request)) {
            request.headers().remove(HttpHeaders.ACCEPT); // a kept page goes to whoever asks, so a new one does
        }
        Shape shape = isRead(request) ? shapes.of(request.path()) : null;
        if (shape != null) {
            miss(context, shape);
        } else if (others.admit(context, isRead(request))) {
            context.next();
        } else {
            misses.shed(context);
        }
    }

    private void miss(RoutingContext context, Shape shape) {
        HttpServerRequest request = context.request();
        String key = shape.key(request);
        Page last = key == null ? null : shelf.last(key);
        if (last != null && !isRefused(last.personal()) && (shelf.isCurrent(last) || edition.isSilent())) {
            send(key, last, request); // rather than wait for a database that does not answer
            return;
        }
        context.put(REFUSED, last != null && isRefused(last.personal())).put(SHAPE, shape);
        renewal.learn(request);
        misses.begin(context, key, this::isAnswered);
    }

    /** Under what the answer of a method is kept, null if under nothing: not if a spelling of its path that we do not know led there. */
    String key(RoutingContext context, Method method) {
        Shape asked = context.get(SHAPE);
        boolean known = asked != null && asked.parameters().containsAll(shapes.of(method).parameters());
        return known ? Misses.key(context) : null;
    }

    private String key(HttpServerRequest request) {
        if (request.query() == null) {
            return request.path();
        }
        Shape shape = shapes.of(request.path());
        return shape == null ? null : shape.key(request);
    }

    /** Safeguarding: nobody may go on reading what was withdrawn behind the back of this node. */
    boolean isRefused(boolean personal) {
        return personal && edition.isCutOff();
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private static boolean sends(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH) || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    long hits() {
        return hits.sum();
    }
}
