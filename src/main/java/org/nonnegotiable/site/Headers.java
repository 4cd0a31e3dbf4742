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
            + "frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    void sendFirst(@Observes Router router) {
        router.route().order(BEFORE_KEPT_PAGES).handler(Headers::send).failureHandler(Headers::refuse);
    }

    private static void send(RoutingContext context) {
        context.addHeadersEndHandler(done -> complete(context));
        context.next();
    }

    /** What is no request at all, such as one without a host, gets the name of its fault and nothing about us. */
    private static void refuse(RoutingContext context) {
        if (context.statusCode() < 400 || context.statusCode() >= 500 || context.response().headWritten()) {
            context.next();
            return;
        }
        complete(context);
        HttpServerResponse response = context.response().setStatusCode(context.statusCode());
        response.putHeader("Content-Type", "text/plain; charset=utf-8").end(response.getStatusMessage() + "\n");
    }

    /** At the very end, for a page that other sites may use says some of these itself, and two of a kind would both be obeyed. */
    private static void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        setIfAbsent(headers, "Content-Security-Policy", POLICY);
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Referrer-Policy", "same-origin");
        setIfAbsent(headers, "Permissions-Policy", PERMISSIONS);
        setIfAbsent(headers, "Cross-Origin-Opener-Policy", "same-origin");
        setIfAbsent(headers, "Cross-Origin-Resource-Policy", "same-origin");
        if (Addresses.isAtDesk(context.normalizedPath())) {
            headers.set("Cache-Control", "no-store");
            headers.set("X-Robots-Tag", "noindex, nofollow");
        }
        if (Origin.isSecure()) {
            setIfAbsent(headers, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
