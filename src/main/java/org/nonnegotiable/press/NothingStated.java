package org.nonnegotiable.press;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.language.Here;

/** What is said for a day without a number: where the nearest ones are. A frame is answered in the size of a frame. */
class NothingStated {

    @CheckedTemplate(basePath = "press")
    static class Templates {
        static native TemplateInstance nothing(Here here, Series series, LocalDate day, List<LocalDate> neighbours);

        static native TemplateInstance nothingFramed(Here here, Series series, LocalDate day, List<LocalDate> neighbours);
    }

    @ServerExceptionMapper
    Response answer(NothingStatedException refusal, UriInfo address) {
        Series series = refusal.series();
        Here here = Here.at(refusal.language(), "counter/" + series.figure().code).unlisted();
        TemplateInstance page = address.getPath().startsWith("/embed/")
                ? Templates.nothingFramed(here, series, refusal.day(), refusal.neighbours())
                : Templates.nothing(here, series, refusal.day(), refusal.neighbours());
        return Response.status(Response.Status.NOT_FOUND).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page.render()).build();
    }
}
