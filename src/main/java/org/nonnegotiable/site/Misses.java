package org.nonnegotiable.site;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.limit.Closed;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Network;
import org.nonnegotiable.limit.Turnstile;

/** Lets no network keep the site busy with pages that are not kept, such as addresses made up. What is kept, a file or a stream never comes here. */
@Singleton
class Misses {

    /** After kept pages, files and streams; before Quarkus REST. */
    private static final int BEFORE_RESOURCES = 15_000;

    @Inject
    Turnstile turnstile;

    private final Map<Language, String> pages = new ConcurrentHashMap<>();

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
            tell(context, Errors.language(path));
        }
    }

    /** Made once in a language: a refusal must cost less than what it refuses. */
    private void tell(RoutingContext context, Language language) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8");
        if (pages.containsKey(language)) {
            context.response().end(pages.get(language));
        } else {
            context.vertx().executeBlocking(() -> pages.computeIfAbsent(language, one -> (String) Errors.page(Closed.STATUS, one).build().getEntity()), false)
                    .onSuccess(context.response()::end).onFailure(context::fail);
        }
    }

    /** Its words may be others. */
    void forget(@Observes Edition.Moved moved) {
        pages.clear();
    }
}
