package org.nonnegotiable.edition;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
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
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns what a resource rendered into a page, keeps it, and sends it as the store would. */
@Provider
@PublicPage
class PublicPageFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String STAMP = "edition";
    private static final long RETRY_SECONDS = 60;

    @Inject
    Edition edition;
    @Inject
    PageStore store;
    @Inject
    Personal personal;
    @Inject
    RoutingContext context;
    @Inject
    HttpServerRequest request;
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext asked) {
        if (Boolean.TRUE.equals(context.get(PageStore.REFUSED))) {
            throw refusal(); // without waiting for a database that does not answer
        }
        asked.setProperty(STAMP, edition.current()); // before the first query
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
        byte[] bytes = response.getEntity() instanceof String text ? text.getBytes(StandardCharsets.UTF_8)
                : response.getEntity() instanceof byte[] picture ? picture : null;
        if (response.getStatus() != 200 || bytes == null) {
            refuse(response);
            return;
        }
        if (store.isRefused(personal.isMarked())) {
            throw refusal();
        }
        request.response().headers().remove("Vary"); // Qute's, by Accept: of a page there is one form
        Page page = Page.of(bytes, personal.isMarked(), PageHeaders.of(resource.getResourceMethod(), response),
                (Edition.Stamp) asked.getProperty(STAMP));
        if (!resource.getResourceMethod().isAnnotationPresent(Negotiated.class)) {
            store.keep(PageStore.key(request), page);
        }
        boolean gzip = page.isCompressed() && PageAnswer.takesGzip(request);
        PageAnswer.headers(page, gzip, (name, value) -> set(response, name, value));
        if (page.isMatchedBy(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().keySet().removeAll(List.of("Content-Type", "Content-Encoding")); // of a body that is not sent
        } else {
            response.setEntity(page.bytes(gzip));
        }
    }

    private WebApplicationException refusal() {
        Otherwise otherwise = resource.getResourceMethod().getAnnotation(Otherwise.class);
        if (otherwise == null) {
            return new ServiceUnavailableException(RETRY_SECONDS);
        }
        String place = request.path().replaceFirst("/*$", "/") + otherwise.value();
        return new RedirectionException(Response.status(Response.Status.TEMPORARY_REDIRECT).header(HttpHeaders.LOCATION, place)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build());
    }

    private void refuse(ContainerResponseContext response) {
        PageHeaders.shared(resource.getResourceMethod()).forEach((name, value) -> set(response, name, value));
        if (response.getStatus() == 301) {
            response.getHeaders().putSingle("Cache-Control", PageHeaders.FRESH); // or browsers keep it, and go round when a page moves back
        }
        if (response.getStatus() >= 400 && response.getStatus() < 500) {
            response.getHeaders().putIfAbsent("Cache-Control", List.of(PageHeaders.REFUSED));
        }
    }

    /** In place of what the site set for every answer: Quarkus REST would send both. */
    private void set(ContainerResponseContext response, String name, String value) {
        request.response().headers().remove(name);
        response.getHeaders().putSingle(name, value);
    }
}
