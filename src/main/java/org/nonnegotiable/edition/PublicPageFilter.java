package org.nonnegotiable.edition;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Turns what a resource rendered into a page, keeps it, and sends it as the store would. */
@Provider
@PublicPage
class PublicPageFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String STAMP = "edition";

    @Inject
    Edition edition;
    @Inject
    PageStore store;
    @Inject
    HttpServerRequest request;
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        context.setProperty(STAMP, edition.current()); // before the first query
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (response.getStatus() == 301) {
            response.getHeaders().putSingle("Cache-Control", Page.FRESH); // or browsers keep it, and go round when a page moves back
        }
        if (response.getStatus() != 200 || !(response.getEntity() instanceof String text)) {
            return;
        }
        request.response().headers().remove("Vary"); // Qute's, by Accept: of a page there is one form
        String caching = resource.getResourceMethod().isAnnotationPresent(Lasting.class) ? Page.LASTING : Page.FRESH;
        String type = response.getMediaType().withCharset("UTF-8").toString();
        Page page = Page.of(text, type, caching, (Edition.Stamp) context.getProperty(STAMP));
        store.keep(PageStore.key(request), page);
        boolean gzip = PageAnswer.takesGzip(request);
        PageAnswer.headers(page, gzip, response.getHeaders());
        if (page.isMatchedBy(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            response.setEntity(null);
            List.of("Content-Type", "Content-Encoding").forEach(response.getHeaders()::remove);
        } else {
            response.setEntity(page.bytes(gzip));
        }
    }
}
