package org.nonnegotiable.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.nonnegotiable.language.Origin;

/** Lets a form through only when it comes from a page of ours that was shown to this very session. */
class FormGuard {

    /** For scripts that send no form. */
    private static final String HEADER = "X-Csrf";
    private static final String FIELD = "csrf";

    @Inject
    Visit visit;

    @ServerRequestFilter
    @WithFormRead
    void check(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest sent) {
        String path = sent.path();
        if (!request.getMethod().equals("POST") || !path.equals("/desk") && !path.startsWith("/desk/")) {
            return;
        }
        if (!isFromHere(sent)) {
            throw new ForgedFormException();
        }
        if (resource.getResourceMethod().isAnnotationPresent(BeforeSignIn.class)
                || resource.getResourceClass().isAnnotationPresent(BeforeSignIn.class)) {
            return;
        }
        visit.demand();
        String header = request.getHeaderString(HEADER);
        String token = header != null ? header : Sent.now().first(FIELD);
        if (token == null || !Door.same(token, visit.token())) {
            throw new ForgedFormException();
        }
    }

    /** Browsers say where a form comes from, and no page can make them say otherwise; what is no browser has nobody's cookies. */
    private static boolean isFromHere(HttpServerRequest sent) {
        String site = sent.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = sent.getHeader("Origin");
        return origin == null || origin.equals(Origin.of("")) || isOf(origin, sent.getHeader("Host"));
    }

    /** Where the site is tried under another name than the public's. */
    private static boolean isOf(String origin, String host) {
        return host != null && origin.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").equals(host.toLowerCase(Locale.ROOT));
    }
}
