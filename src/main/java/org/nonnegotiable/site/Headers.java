package org.nonnegotiable.site;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nonnegotiable.edition.AnswerHeaders;
import org.nonnegotiable.language.Origin;

/** The security headers of every answer, kept pages and errors included (OWASP Secure Headers). */
@Singleton
class Headers implements AnswerHeaders {

    private static final int BEFORE_RESOURCES = -20_000;
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    private static final Map<String, String> ALL = all();

    void sendFirst(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(Headers::send).failureHandler(Headers::refuse);
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
        ALL.forEach((name, value) -> setIfAbsent(headers, name, value));
        if (Addresses.isAtDesk(context.normalizedPath())) {
            headers.set("Cache-Control", "no-store");
            headers.set("X-Robots-Tag", "noindex, nofollow");
        }
    }

    @Override
    public void complete(Map<String, String> headers) {
        ALL.forEach(headers::putIfAbsent);
    }

    private static Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", PERMISSIONS);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (Origin.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        return headers;
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
