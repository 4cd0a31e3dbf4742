package org.nonnegotiable.edition;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns what a resource rendered into a page, keeps it, and sends it as the store would. */
@Provider
@PublicPage
class PublicPageFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String STAMP = "edition";
    private static final long RETRY_SECONDS = 60;
    /** What every reader of an address is told, and the same for some seconds. */
    private static final Set<Integer> OF_THE_ADDRESS = Set.of(301, 404, 410);

    @Inject
    Edition edition;
    @Inject
    PageStore store;
    @Inject
    Shelf shelf;
    @Inject
    Personal personal;
    @Inject
    RoutingContext context;
    @Inject
    HttpServerRequest request;
    @Inject
    Instance<AnswerHeaders> always;
    @ConfigProperty(name = "campaign.pages.kept", defaultValue = "true")
    boolean kept;
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext asked) {
        boolean leadsElsewhere = resource.getResourceMethod().isAnnotationPresent(Otherwise.class);
        if (Boolean.TRUE.equals(context.get(PageStore.REFUSED)) || leadsElsewhere && store.isRefused(true)) {
            throw refusal(); // without waiting for a database that does not answer
        }
        asked.setProperty(STAMP, edition.current()); // before the first query
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
        try {
            Edition.Stamp stamp = (Edition.Stamp) asked.getProperty(STAMP);
            byte[] bytes = bytes(response.getEntity());
            if (response.getStatus() == 200 && bytes != null) {
                rendered(bytes, stamp, response);
            } else {
                refused(bytes, stamp, response);
            }
        } finally {
            Misses.finish(context);
        }
    }

    private void rendered(byte[] bytes, Edition.Stamp stamp, ContainerResponseContext response) {
        if (store.isRefused(personal.isMarked())) {
            throw refusal();
        }
        Map<String, String> headers = complete(PageHeaders.of(method(), response, personal.isMarked()));
        if (kept) {
            Page page = Page.of(bytes, personal.isMarked(), headers, stamp);
            keep(page);
            send(page, response);
        } else {
            say(headers, response);
            response.setEntity(bytes);
        }
    }

    private void refused(byte[] bytes, Edition.Stamp stamp, ContainerResponseContext response) {
        String key = response.getStatus() < 500 ? null : store.key(context, method());
        Page last = key == null ? null : shelf.last(key);
        if (last != null && !store.isRefused(last.personal())) {
            response.setStatus(200); // nothing was taken away since: rather than no page
            response.getHeaders().clear();
            send(last, response);
            return;
        }
        PageHeaders.shared(method()).forEach((name, value) -> set(response, name, value));
        if (response.getStatus() == 301) {
            response.getHeaders().putSingle("Cache-Control", PageHeaders.FRESH); // or browsers keep it, and go round when a page moves back
        }
        if (response.getStatus() >= 400 && response.getStatus() < 500) {
            response.getHeaders().putIfAbsent("Cache-Control", List.of(PageHeaders.REFUSED));
        }
        boolean whole = bytes != null || response.getEntity() == null;
        if (OF_THE_ADDRESS.contains(response.getStatus()) && stamp != null && whole) {
            keep(Page.refusal(response.getStatus(), bytes == null ? new byte[0] : bytes, complete(PageHeaders.all(response)), stamp));
        }
    }

    private void send(Page page, ContainerResponseContext response) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        Form had = page.hadBy(request.getHeader(HttpHeaders.IF_NONE_MATCH), accepted);
        Form form = had == null ? page.wantedBy(accepted) : had;
        say(form.said(), response);
        if (had == null) {
            response.setEntity(form.bytes());
        } else {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().keySet().removeAll(List.of("Content-Type", "Content-Encoding")); // of a body that is not sent
        }
    }

    private void say(Map<String, String> headers, ContainerResponseContext response) {
        request.response().headers().remove("Vary"); // Qute's, by Accept: of a page there is one form
        headers.forEach((name, value) -> set(response, name, value));
    }

    private void keep(Page page) {
        String key = kept ? store.key(context, method()) : null;
        if (key != null) {
            shelf.keep(key, page);
        }
    }

    private Map<String, String> complete(Map<String, String> headers) {
        always.forEach(more -> more.complete(headers));
        return headers;
    }

    private static byte[] bytes(Object entity) {
        return entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : entity instanceof byte[] picture ? picture : null;
    }

    private WebApplicationException refusal() {
        Otherwise otherwise = method().getAnnotation(Otherwise.class);
        if (otherwise == null) {
            return new ServiceUnavailableException(RETRY_SECONDS);
        }
        String place = request.path().replaceFirst("/*$", "/") + otherwise.value();
        return new RedirectionException(Response.status(Response.Status.TEMPORARY_REDIRECT).header(HttpHeaders.LOCATION, place)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build());
    }

    private Method method() {
        return resource.getResourceMethod();
    }

    /** In place of what the site set for every answer: Quarkus REST would send both. */
    private void set(ContainerResponseContext response, String name, String value) {
        request.response().headers().remove(name);
        response.getHeaders().putSingle(name, value);
    }
}
