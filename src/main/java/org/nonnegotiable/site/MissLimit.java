package org.nonnegotiable.site;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.nonnegotiable.limit.Closed;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Network;
import org.nonnegotiable.limit.Turnstile;

/** Lets no network keep the site busy with pages that are not kept, such as addresses made up. What is kept, a file or a stream never comes here. */
@Singleton
class MissLimit {

    /** After kept pages, files and streams; before Quarkus REST. */
    private static final int BEFORE_RESOURCES = 15_000;

    @Inject
    Turnstile turnstile;
    @Inject
    ErrorPages pages;

    void count(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(this::count);
    }

    private void count(RoutingContext context) {
        Optional<Closed> closed = Addresses.isAtDesk(context.normalizedPath()) ? Optional.empty()
                : Network.of(context.request().remoteAddress()).flatMap(network -> turnstile.pass(Limit.MISS, network));
        if (closed.isEmpty()) {
            context.next();
            return;
        }
        closed.get().headers().forEach(context.response()::putHeader);
        String path = context.normalizedPath();
        HttpServerResponse answer = context.response().setStatusCode(Closed.STATUS).putHeader("Cache-Control", "no-store");
        if (Problem.fits(path)) {
            answer.putHeader("Access-Control-Allow-Origin", "*").putHeader("Content-Type", Problem.TYPE).end(Problem.json(Closed.STATUS, null, path));
        } else {
            tell(context, path);
        }
    }

    private void tell(RoutingContext context, String path) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8");
        Optional<String> made = pages.made(Closed.STATUS, path);
        if (made.isPresent()) {
            context.response().end(made.get());
        } else {
            context.vertx().executeBlocking(() -> pages.page(Closed.STATUS, path), false).onSuccess(context.response()::end).onFailure(context::fail);
        }
    }
}
