package org.nonnegotiable.site;

import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nonnegotiable.database.Outage;

/** What a reader sees instead of a page, in the language of the address, in English where it names none; the desk has a form of its own. */
class Errors {

    private static final Logger LOG = Logger.getLogger(Errors.class);
    /** The statuses that every reader of an address gets; any other may be about one request alone. */
    private static final Set<Integer> OF_THE_ADDRESS = Set.of(404, 410);

    @Inject
    Instance<ErrorForm> forms;
    @Inject
    ErrorPages pages;
    @Inject
    Outages outages;

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, ContainerRequestContext request) {
        Response response = refusal.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (form(request.getUriInfo()).isEmpty() && (response.getStatus() == 405 || isWritten(refusal, request))) {
            return answer(405, null, request).build();
        }
        Response.ResponseBuilder page = answer(response.getStatus(), refusal.getMessage(), request);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> page.header(name, value)));
        return page.build();
    }

    @ServerExceptionMapper
    Response broken(Exception fault, ContainerRequestContext request) {
        if (hasTooManyParts(fault)) {
            return answer(413, null, request).build();
        }
        if (causes(fault).anyMatch(HttpClosedException.class::isInstance)) {
            return answer(400, null, request).build(); // to nobody: who sent this has gone, or was too slow, and that is no news for a log
        }
        if (Outage.isOvertaken(fault)) {
            return answer(409, null, request).build();
        }
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (Outage.isBehind(fault)) {
            outages.tell(path, fault);
            return answer(503, null, request).header("Retry-After", 10).build();
        }
        if (causes(fault).anyMatch(Errors::findsNoRoom)) {
            LOG.errorf("%s was answered with 503: the disk with the uploads (quarkus.http.body.uploads-directory) is full", path);
            return answer(503, null, request).header("Retry-After", 60).build();
        }
        LOG.error(path, fault); // operation.Discreet takes tokens out
        return answer(500, null, request).build();
    }

    /** Of faults that name each other in a circle only the first few are worth a look. */
    private static Stream<Throwable> causes(Exception fault) {
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause).limit(20);
    }

    /** ENOSPC, which Java tells in the words of the system alone. */
    private static boolean findsNoRoom(Throwable cause) {
        return cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left on device");
    }

    /** Whoever sends thousands of tiny files: the reader of forms stops at a thousand, and says so in no other way. */
    private static boolean hasTooManyParts(Exception fault) {
        return fault.getClass() == RuntimeException.class && String.valueOf(fault.getMessage()).startsWith("Param limit of ");
    }

    /** A page for people, a problem for programs. */
    private Response.ResponseBuilder answer(int status, String detail, ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        Optional<ErrorForm> own = form(address);
        if (own.isPresent()) {
            return own.get().answer(status, request);
        }
        Response.ResponseBuilder answer = Problem.fits(address.getRequestUri().getRawPath()) ? Problem.of(status, detail, address) : page(status, address);
        if (status == 405) {
            answer.header(HttpHeaders.ALLOW, "GET, HEAD");
        }
        return answer.header("Cache-Control", OF_THE_ADDRESS.contains(status) ? "public, max-age=30" : "no-store");
    }

    private Optional<ErrorForm> form(UriInfo address) {
        return forms.stream().filter(form -> form.fits(address.getRequestUri().getPath())).findFirst();
    }

    /** Where a path is one of several classes' and none takes its method, Jakarta REST finds nothing instead of refusing. */
    private static boolean isWritten(WebApplicationException refusal, ContainerRequestContext request) {
        return refusal instanceof NotFoundException && !Set.of("GET", "HEAD").contains(request.getMethod())
                && request.getUriInfo().getMatchedResources().isEmpty();
    }

    private Response.ResponseBuilder page(int status, UriInfo address) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(pages.page(status, address.getRequestUri().getPath()));
    }
}
