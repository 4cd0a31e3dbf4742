package org.nonnegotiable.site;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.nonnegotiable.language.Languages;

/** One address for one page: a front page ends in a slash, nothing else does. */
class Addresses {

    private static final int BEFORE_PAGES_ARE_MADE = -9_000;
    private static final String DESK = "/desk";

    static boolean isAtDesk(String path) {
        return path.equals(DESK) || path.startsWith(DESK + "/");
    }

    void tidy(@Observes Router router) {
        router.route().order(BEFORE_PAGES_ARE_MADE).handler(Addresses::tidy);
    }

    private static void tidy(RoutingContext context) {
        String path = context.request().path();
        boolean reads = context.request().method() == HttpMethod.GET || context.request().method() == HttpMethod.HEAD;
        String tidy = tidy(context.normalizedPath());
        if (reads && !tidy.equals(path)) {
            move(context, tidy);
        } else {
            context.next();
        }
    }

    /** Without the matrix parameters that Jakarta REST would pass over; dots and doubled slashes are gone already. */
    private static String tidy(String path) {
        String plain = path.replaceAll(";[^/]*", "").replaceAll("/+", "/");
        String bare = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return bare.isEmpty() || Languages.known(bare.substring(1)).isPresent() ? bare + "/" : bare;
    }

    private static void move(RoutingContext context, String path) {
        String query = context.request().query() == null ? "" : "?" + context.request().query();
        context.response().setStatusCode(308).putHeader("Location", path + query).end();
    }
}
