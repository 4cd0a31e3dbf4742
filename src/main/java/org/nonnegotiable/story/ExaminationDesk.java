package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Verdict;

/** Where a text is read before it is decided about: exactly what is decided about stands on the page. */
@Path("/desk/stories/{id}/{language}/reading")
@Produces(MediaType.TEXT_HTML)
public class ExaminationDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance reading(Visit here, Examination examination, Verdict verdict, String due);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Stage stage;

    @GET
    public TemplateInstance show(Long id, Language language) {
        Examination examination = Examination.of(reader.text(id, language), stage.now());
        return Templates.reading(here, examination, examination.verdict(here.language()), examination.wanted(here.zone()));
    }

    /** As it was typed, beside what the text is now. */
    static Response again(Visit here, StoryText text, Map<String, String> problems) {
        Examination examination = Examination.of(text, here.now());
        Sent sent = Sent.now();
        String due = sent.first("due") == null ? examination.wanted(here.zone()) : sent.first("due");
        return Response.status(422).entity(Templates.reading(here, examination, examination.verdict(here.language()).again(sent, problems), due).render())
                .build();
    }
}
