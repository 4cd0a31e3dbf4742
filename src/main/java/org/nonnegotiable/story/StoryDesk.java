package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** The stories of an embassy: how far each is in each language, and where one begins. */
@Path("/desk/stories")
@Produces(MediaType.TEXT_HTML)
public class StoryDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance matrix(Visit here, Matrix matrix);

        static native TemplateInstance story(Visit here, Matrix.Row row);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(@RestQuery String language, @RestQuery String state, @RestQuery String words, @RestQuery Long before) {
        Account person = here.demand(Deed.READ_STORY);
        Language one = Optional.ofNullable(language).flatMap(Languages::known).orElse(null);
        State wanted = Optional.ofNullable(state).flatMap(State::of).orElse(null);
        return Templates.matrix(here, Matrix.page(new Matrix.Filter(person.role.isOfEmbassy() ? person.embassy : null, one, wanted, words), before));
    }

    @POST
    @Transactional
    public Response open(@RestForm String language) {
        Account person = here.demand(Deed.WRITE_STORY);
        Language source = Languages.known(language).filter(person::writes).orElseThrow(BadRequestException::new);
        Story story = Story.open(person.embassy, null, source, person.id, clock.instant());
        AuditEntry.record(person.id, Deed.WRITE_STORY, story.thing(), story.embassy, "opened", clock.instant());
        return Response.seeOther(URI.create("/desk/stories/" + story.id + "/" + source)).build();
    }

    @GET
    @Path("{id:\\d{1,15}}")
    public TemplateInstance show(Long id) {
        return Templates.story(here, new Matrix.Row(reader.story(id)));
    }
}
