package org.nonnegotiable.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** oEmbed 1.0: other sites ask how to show an address of ours. 404 for any other address, 501 for a format that does not exist. */
@PublicPage
@Shared
@Path("/oembed")
class OembedApi {

    @CheckedTemplate(basePath = "press")
    static class Templates {
        static native TemplateInstance oembed(Map<String, Object> answer);
    }

    @Inject
    Clock clock;
    @Inject
    ObjectMapper json;

    @GET
    @Limited(Limit.OEMBED)
    public Response show(@QueryParam("url") String url, @QueryParam("format") String format, @QueryParam("maxwidth") String maxwidth,
            @QueryParam("maxheight") String maxheight) throws JsonProcessingException {
        if (format != null && !format.equals("json") && !format.equals("xml")) {
            throw new ServerErrorException(Response.Status.NOT_IMPLEMENTED);
        }
        if (url == null) {
            throw new BadRequestException();
        }
        Oembed oembed = new Oembed(Embeddable.parse(url).embed(LocalDate.now(clock)), Oembed.room(maxwidth), Oembed.room(maxheight));
        return "xml".equals(format) ? Response.ok(Templates.oembed(oembed.answer()).render(), "text/xml").build()
                : Response.ok(json.writeValueAsString(oembed.answer()), "application/json").build();
    }
}
