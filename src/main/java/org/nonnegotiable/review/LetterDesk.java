package org.nonnegotiable.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Where the links in letters lead, and where somebody says whether they want such letters. */
@Path("/desk/letters")
@Produces(MediaType.TEXT_HTML)
public class LetterDesk {

    private static final URI HERE = URI.create("/desk/letters");
    private static final URI HOME = URI.create("/desk");

    @CheckedTemplate(basePath = "review/desk")
    static class Templates {
        static native TemplateInstance letters(Visit here, boolean wanted);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show() {
        return Templates.letters(here, !LettersDeclined.by(here.demand()));
    }

    @POST
    @Transactional
    public Response settle(@RestForm boolean wanted) {
        Account account = here.demand();
        if (wanted) {
            LettersDeclined.want(account);
        } else {
            LettersDeclined.decline(account);
        }
        AuditEntry.record(account.id, Deed.CHANGE_SETTINGS, account.thing(), account.embassy, wanted ? "letters" : "no letters", clock.instant());
        here.say("desk_letters_saved");
        return Response.seeOther(HERE).build();
    }

    /** Programs that open every link of a letter are not signed in, and use nothing up. */
    @GET
    @Path("{token}")
    public Response follow(String token) {
        Account account = here.demand();
        Optional<String> path = QuarkusTransaction.requiringNew().call(() -> LetterLink.follow(token, account, clock.instant()));
        if (path.isEmpty()) {
            here.say("desk_letter_used");
        }
        return Response.seeOther(path.map(URI::create).orElse(HOME)).build();
    }
}
