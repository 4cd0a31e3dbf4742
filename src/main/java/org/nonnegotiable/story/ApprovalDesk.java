package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Verdict;

/** Approves exactly what was read; it becomes public at once, or when it was planned. */
@Path("/desk/stories/{id}/{language}/approval")
@Produces(MediaType.TEXT_HTML)
public class ApprovalDesk {

    @Inject
    Visit here;
    @Inject
    Stage stage;
    @Inject
    Publisher publisher;

    @POST
    public Response approve(Long id, Language language, @RestForm String hash, @RestForm String due) {
        StoryText seen = stage.text(id, language, Deed.APPROVE_TEXT);
        Account person = here.account();
        Map<String, String> reasons = Verdict.reasons(Sent.now());
        Optional<Instant> moment = SubmissionForm.moment(due, here.zone());
        if (due != null && !due.isBlank() && moment.isEmpty()) {
            return ExaminationDesk.again(here, stage.again(id, language), Map.of("due", here.language().message("desk_submission_no_moment")));
        }
        Map<String, String> problems = stage.act(seen, text -> publisher.approve(text, new Publisher.Decision(hash, person, reasons), moment.orElse(null),
                stage.now()));
        if (!problems.isEmpty()) {
            return ExaminationDesk.again(here, stage.again(id, language), problems);
        }
        here.say(stage.again(id, language).isPublished() ? "desk_approval_public" : "desk_approval_planned");
        return Response.seeOther(URI.create(seen.deskPath() + "/reading")).build();
    }
}
