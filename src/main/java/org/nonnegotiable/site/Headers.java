package org.nonnegotiable.site;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.nonnegotiable.language.Origin;

/** The security headers of every answer, kept pages and errors included (OWASP Secure Headers). */
class Headers {

    private static final int BEFORE_KEPT_PAGES = -20_000;
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    void sendFirst(@Observes Router router) {
        router.route().order(BEFORE_KEPT_PAGES).handler(Headers::send).failureHandler(Headers::refuse);
    }

    private static void send(RoutingContext context) {
        set(context);
        context.next();
    }

    /** What is no request at all, such as one without a host, gets the name of its fault and nothing about us. */
    private static void refuse(RoutingContext context) {
        if (context.statusCode() < 400 || context.statusCode() >= 500 || context.response().headWritten()) {
            context.next();
            return;
        }
        set(context);
        HttpServerResponse response = context.response().setStatusCode(context.statusCode());
        response.putHeader("Content-Type", "text/plain; charset=utf-8").end(response.getStatusMessage() + "\n");
    }

    private static void set(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", PERMISSIONS);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (Origin.isSecure()) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }
}
