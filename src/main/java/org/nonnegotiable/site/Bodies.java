package org.nonnegotiable.site;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ClientErrorException;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** How much may be sent where. */
class Bodies {

    private static final int BEFORE_EVERYTHING = -15_000;
    /** After Quarkus has said what the most is that any address takes. */
    private static final int BEFORE_RESOURCES = -1;
    private static final long ELSEWHERE = 64 << 10;
    /** A million letters of Ukrainian are six of these: each is two bytes, and a form writes three signs for a byte. */
    private static final long FORM = 8 << 20;
    private static final long UPLOAD = 20 << 20;
    private static final Pattern UPLOADS = Pattern.compile("/desk/(.+/)?(pictures|exchange)(/.*)?");

    void measure(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(Bodies::measureElsewhere);
        router.route("/desk/*").order(BEFORE_RESOURCES).handler(Bodies::bound);
    }

    /**
     * In chunks nobody may send anything: no browser does, a proxy that passes requests on whole need not, and where a body in chunks ends is
     * what request smuggling is about. What is sent elsewhere than to the desk nobody reads.
     */
    private static void measureElsewhere(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == null) {
            refuse(context, 505);
        } else if (request.headers().contains("Transfer-Encoding")) {
            refuse(context, 411);
        } else if (Addresses.isAtDesk(context.normalizedPath())) {
            context.next();
        } else if (length(request) > ELSEWHERE) {
            refuse(context, 413);
        } else {
            context.next();
        }
    }

    /** For what does not say its length: it is cut off where it gets too long. */
    private static void bound(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context.request()));
        context.next();
    }

    /** At the desk a page says it, for somebody has worked on what was sent. */
    @ServerRequestFilter
    void measure(HttpServerRequest request) {
        if (length(request) > most(request)) {
            request.response().headers().set("Connection", "close");
            throw new ClientErrorException(413);
        }
    }

    private static long most(HttpServerRequest request) {
        return UPLOADS.matcher(request.path()).matches() ? UPLOAD : FORM;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void refuse(RoutingContext context, int status) {
        context.response().endHandler(done -> context.request().connection().close());
        context.response().setStatusCode(status).putHeader("Connection", "close").end();
    }
}
