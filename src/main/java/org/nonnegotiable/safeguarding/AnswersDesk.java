package org.nonnegotiable.safeguarding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;

/** Where the questions about a child are answered; each saving is a new version. */
@Path("/desk/children/{code}/answers")
@Produces(MediaType.TEXT_HTML)
public class AnswersDesk {

    @CheckedTemplate(basePath = "safeguarding/desk")
    static class Templates {
        static native TemplateInstance answers(Visit here, Child child, AnswersForm form, Map<String, String> problems);
    }

    @Inject
    Visit here;
    @Inject
    OpenFile file;

    @GET
    public TemplateInstance show(String code) {
        Child child = file.child(code, Deed.ANSWER_QUESTIONS);
        file.viewed(child, Deed.ANSWER_QUESTIONS, "read");
        return Templates.answers(here, child, AnswersForm.of(child), Map.of());
    }

    @POST
    @Transactional
    public Response give(String code) {
        Child child = file.child(code, Deed.ANSWER_QUESTIONS);
        AnswersForm form = AnswersForm.sent(Sent.now());
        Map<String, String> problems = form.problems(here.language());
        if (!problems.isEmpty()) {
            return again(child, form, problems);
        }
        try {
            Answers answers = Answers.give(child, form.answers(), Telling.valueOf(form.telling()), form.reason(), file.by(), file.now());
            file.note(child, Deed.ANSWER_QUESTIONS, "version " + answers.number);
        } catch (RefusedException refused) {
            return again(child, form, Map.of(refused.field(), refused.told(here.language())));
        }
        return file.done(child, child.isHeld() ? "desk_answers_held" : "desk_saved");
    }

    private Response again(Child child, AnswersForm form, Map<String, String> problems) {
        return Response.status(422).entity(Templates.answers(here, child, form, problems)).build();
    }
}
