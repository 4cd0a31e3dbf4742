package org.nonnegotiable.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.nonnegotiable.language.Languages;

/** One address for one page: a front page ends in a slash, nothing else does. */
class Addresses {

    private static final int AFTER_KEPT_PAGES = -9_000;

    void tidy(@Observes Router router) {
        router.route().order(AFTER_KEPT_PAGES).handler(Addresses::tidy);
    }

    private static void tidy(RoutingContext context) {
        String path = context.request().path();
        boolean reads = context.request().method() == HttpMethod.GET || context.request().method() == HttpMethod.HEAD;
        if (reads && Languages.known(path.substring(1)).isPresent()) {
            move(context, path + "/");
        } else if (reads && path.endsWith("/") && path.indexOf('/', 1) > 1 && path.indexOf('/', 1) < path.length() - 1) {
            move(context, path.substring(0, path.length() - 1));
        } else {
            context.next();
        }
    }

    private static void move(RoutingContext context, String path) {
        String query = context.request().query() == null ? "" : "?" + context.request().query();
        context.response().setStatusCode(308).putHeader("Location", path + query).end();
    }
}
