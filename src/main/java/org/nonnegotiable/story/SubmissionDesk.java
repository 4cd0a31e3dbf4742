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
import java.time.Instant;
import java.util.Map;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.DeniedException;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Submission;

/** What still stands in a text's way, and where it is handed in to those who decide. */
@Path("/desk/stories/{id}/{language}/submission")
@Produces(MediaType.TEXT_HTML)
public class SubmissionDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance submission(Visit here, Examination examination, SubmissionForm form);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Stage stage;
    @Inject
    Publisher publisher;

    @GET
    public TemplateInstance show(Long id, Language language) {
        StoryText text = reader.text(id, language);
        return Templates.submission(here, Examination.of(text, stage.now()), SubmissionForm.of(text, here.zone()));
    }

    @POST
    public Response submit(Long id, Language language) {
        StoryText seen = writable(id, language);
        Account person = here.account();
        Instant now = stage.now();
        SubmissionForm form = SubmissionForm.of(Sent.now()).checked(here.zone(), now, here.language());
        Map<String, String> problems = !form.problems().isEmpty() ? form.problems() : stage.act(seen, text -> publisher.submit(text, form.note(),
                SubmissionForm.moment(form.wanted(), here.zone()).orElse(null), SubmissionForm.moment(form.embargo(), here.zone()).orElse(null),
                person, now));
        if (!problems.isEmpty()) {
            Examination examination = Examination.of(stage.again(id, language), now);
            return Response.status(422).entity(Templates.submission(here, examination, form.with(problems)).render()).build();
        }
        here.say("desk_submission_done");
        return to(seen);
    }

    /** Taken back. */
    @POST
    @Path("absence")
    public Response takeBack(Long id, Language language) {
        StoryText seen = writable(id, language);
        stage.act(seen, text -> Submission.takeBack(text.subject(), here.account(), stage.now()));
        here.say("desk_submission_taken_back");
        return to(seen);
    }

    private StoryText writable(Long id, Language language) {
        StoryText text = stage.text(id, language, Deed.SUBMIT_TEXT);
        if (!text.mayBeWrittenBy(here.account())) {
            throw new DeniedException(Deed.SUBMIT_TEXT);
        }
        return text;
    }

    private static Response to(StoryText text) {
        return Response.seeOther(URI.create(text.deskPath() + "/submission")).build();
    }
}
