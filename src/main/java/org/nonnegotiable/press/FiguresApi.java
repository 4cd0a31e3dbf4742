package org.nonnegotiable.press;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;

/** The figures and their readings as open data; the address says the form. */
@PublicPage
@Shared
@Path("/api/v1")
class FiguresApi {

    @Inject
    OpenFigures data;

    @GET
    @Path("figures.{form: json|csv}")
    public Response figures(DataForm form) {
        return form.answer(data.all()).build();
    }

    @GET
    @Path("figures/{figure: [a-z0-9-]+}.{form: json|csv}")
    public Response figure(String figure, DataForm form) {
        return form.answer(data.of(figure)).build();
    }

    @GET
    @Path("figures/{figure: [a-z0-9-]+}/readings.{form: json|csv}")
    public Response readings(String figure, DataForm form, @BeanParam ReadingFilter filter) {
        return form.answer(data.readings(figure, filter)).build();
    }
}
