package org.nonnegotiable.press;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nonnegotiable.language.Here;

/** What is said for a day without a number: where the nearest ones are. A frame is answered in the size of a frame. */
class NothingStated {

    @CheckedTemplate(basePath = "press")
    static class Templates {
        static native TemplateInstance nothing(Here here, List<Cited> neighbours);

        static native TemplateInstance nothingFramed(Here here, List<Cited> neighbours);
    }

    @Inject
    Clock clock;

    @ServerExceptionMapper
    Response answer(NothingStatedException refusal, UriInfo address) {
        Here here = Here.at(refusal.language(), "counter/" + refusal.figure()).unlisted();
        List<Cited> neighbours = refusal.neighbours(LocalDate.now(clock));
        boolean framed = address.getPath().startsWith("/embed/");
        TemplateInstance page = framed ? Templates.nothingFramed(here, neighbours) : Templates.nothing(here, neighbours);
        return Response.status(Response.Status.NOT_FOUND).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page.render()).build();
    }
}
