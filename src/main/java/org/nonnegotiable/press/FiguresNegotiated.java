package org.nonnegotiable.press;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.nonnegotiable.edition.Negotiated;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;

/** The same data under addresses without an ending, in the form the request prefers. */
@PublicPage
@Shared
@Path("/api/v1")
class FiguresNegotiated {

    @Inject
    OpenFigures data;
    @Inject
    RoutingContext request;

    @GET
    @Negotiated
    @Path("figures")
    public Response figures() {
        DataForm form = Acceptance.of(request);
        return answer(form, data.all());
    }

    @GET
    @Negotiated
    @Path("figures/{figure: [a-z0-9-]+}")
    public Response figure(String figure) {
        DataForm form = Acceptance.of(request);
        return answer(form, data.of(figure));
    }

    @GET
    @Negotiated
    @Path("figures/{figure: [a-z0-9-]+}/readings")
    public Response readings(String figure, @BeanParam ReadingFilter filter) {
        DataForm form = Acceptance.of(request);
        return answer(form, data.readings(figure, filter));
    }

    private Response answer(DataForm form, OpenData found) {
        String query = request.request().query();
        return form.answer(found)
                .header(HttpHeaders.CONTENT_LOCATION, request.request().path() + form.ending() + (query == null ? "" : "?" + query)).build();
    }
}
