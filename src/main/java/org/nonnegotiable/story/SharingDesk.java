package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Origin;
import org.nonnegotiable.review.PreviewForm;
import org.nonnegotiable.review.PreviewLink;
import org.nonnegotiable.safeguarding.Child;

/** Links by which somebody without an account looks at a text that is not public. */
@Path("/desk/stories/{id}/{language}/previews")
@Produces(MediaType.TEXT_HTML)
public class SharingDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance sharing(Visit here, StoryText text, PreviewForm previews);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Stage stage;

    @GET
    public TemplateInstance show(Long id, Language language) {
        StoryText text = reader.text(id, language);
        return Templates.sharing(here, text, form(text));
    }

    @POST
    public Response share(Long id, Language language) {
        StoryText seen = stage.text(id, language, Deed.SHARE_PREVIEW);
        Map<String, String> problems = stage.act(seen, this::share);
        if (!problems.isEmpty()) {
            StoryText text = stage.again(id, language);
            return Response.status(422).entity(Templates.sharing(here, text, form(text).again(Sent.now(), problems)).render()).build();
        }
        return Response.seeOther(URI.create(seen.deskPath() + "/previews")).build();
    }

    private void share(StoryText text) {
        Manuscript manuscript = Manuscript.of(text);
        Child child = manuscript.child().orElse(null);
        Sent sent = Sent.now();
        String path = PreviewLink.share(manuscript.work(), child, !manuscript.letsPreview(here.now()), sent.first("recipient"),
                PreviewForm.lasting(sent), here.account(), here.now());
        here.say("desk_preview_made", Origin.of(path));
    }

    private static PreviewForm form(StoryText text) {
        return PreviewForm.blank(text.deskPath(), text.subject());
    }
}
