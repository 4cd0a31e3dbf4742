package org.nonnegotiable.site;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ClientErrorException;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** How much may be sent where. What says no length is refused: a form always says it. */
class Bodies {

    private static final int BEFORE_KEPT_PAGES = -15_000;
    private static final long ELSEWHERE = 64 << 10;
    private static final long FORM = 2 << 20;
    private static final long UPLOAD = 20 << 20;
    private static final Pattern UPLOADS = Pattern.compile("/desk/(.+/)?(pictures|exchange)(/.*)?");

    void measure(@Observes Router router) {
        router.route().order(BEFORE_KEPT_PAGES).handler(Bodies::measure);
    }

    private static void measure(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains("Transfer-Encoding")) {
            refuse(context, 411);
        } else if (!Addresses.isAtDesk(context.normalizedPath()) && length(request) > ELSEWHERE) {
            refuse(context, 413);
        } else {
            context.next();
        }
    }

    /** At the desk a page says it, for somebody has worked on what was sent. */
    @ServerRequestFilter
    void measure(HttpServerRequest request) {
        if (length(request) > (UPLOADS.matcher(request.path()).matches() ? UPLOAD : FORM)) {
            request.response().headers().set("Connection", "close");
            throw new ClientErrorException(413);
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext context, int status) {
        context.response().setStatusCode(status).putHeader("Connection", "close").end();
    }
}
