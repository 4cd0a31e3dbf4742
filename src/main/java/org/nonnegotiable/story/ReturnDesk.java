package org.nonnegotiable.story;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.review.Return;
import org.nonnegotiable.review.ReturnForm;

/** Sends a text back to whoever handed it in, with words and comments on passages. */
@Path("/desk/stories/{id}/{language}/return")
@Produces(MediaType.TEXT_HTML)
public class ReturnDesk {

    @Inject
    Visit here;
    @Inject
    Stage stage;

    @POST
    public Response send(Long id, Language language, @RestForm String hash) {
        StoryText seen = stage.text(id, language, Deed.RETURN_TEXT);
        Account person = here.account();
        ReturnForm form = ReturnForm.of(Sent.now());
        Map<String, String> problems = stage.act(seen, text -> Return.give(text.subject(), hash, person, form.words(),
                form.comments(Examination.of(text, stage.now()).saidByField()), stage.now()));
        if (!problems.isEmpty()) {
            return ExaminationDesk.again(here, stage.again(id, language), problems);
        }
        here.say("desk_return_done");
        return Response.seeOther(URI.create(seen.deskPath() + "/reading")).build();
    }
}
