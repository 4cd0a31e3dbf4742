package org.nonnegotiable.review;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.language.Origin;

/** A page of some feature that shows the parts of reviewing as they are meant to be put together. */
@Path("/desk/probes/{number}/{language}")
@Produces(MediaType.TEXT_HTML)
public class PartsDesk {

    private static final String PAGE = """
            {#include desk/layout}
            {#title}A text{/title}
            <h1>A text</h1>
            {#include review/desk/state reviews=reviews /}
            {#include review/desk/submission reviews=reviews path=path note='' problems=problems /}
            {#include review/desk/verdict verdict=verdict /}
            {#include review/desk/previews previews=previews /}
            {/include}
            """;

    @Inject
    Visit here;
    @Inject
    Engine engine;

    @GET
    public TemplateInstance show(String number, String language) {
        return page(number, language, new Sent(List.of(), false), Map.of());
    }

    @POST
    public TemplateInstance again(String number, String language) {
        return page(number, language, Sent.now(), Map.of("reason-numbers", "Write something here.", "comment-2-quoted", "It is not there."));
    }

    @POST
    @Path("previews")
    @Transactional
    public Response share(String number, String language) {
        Sent sent = Sent.now();
        Work work = Probes.work("probe/" + number + "/" + language, Probes.HASH);
        String path = PreviewLink.share(work, null, false, sent.first("recipient"), PreviewForm.lasting(sent), here.demand(), here.now());
        here.say("desk_preview_made", Origin.of(path));
        return Response.seeOther(URI.create("/desk/probes/" + number + "/" + language)).build();
    }

    private TemplateInstance page(String number, String language, Sent sent, Map<String, String> problems) {
        String subject = "probe/" + number + "/" + language;
        String path = "/desk/probes/" + number + "/" + language;
        Reviews reviews = Reviews.of(subject, Probes.HASH);
        Verdict.Asked asked = new Verdict.Asked(List.of(new Verdict.Warning("numbers", "There is a number in it.")),
                List.of(new Verdict.Part("title", "The title", "A mitten"), new Verdict.Part("quote", "The child’s words", "It was red.")));
        return engine.parse(PAGE).data("here", here).data("reviews", reviews).data("path", path).data("problems", problems)
                .data("verdict", Verdict.blank(reviews, path, asked).again(sent, problems)).data("previews", PreviewForm.blank(path, subject));
    }
}
