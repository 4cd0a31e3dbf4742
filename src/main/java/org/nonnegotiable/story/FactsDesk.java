package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** What is the same about a story in every language. */
@Path("/desk/stories/{id}/facts")
@Produces(MediaType.TEXT_HTML)
public class FactsDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        /** @param other what somebody else has chosen meanwhile, or null */
        static native TemplateInstance facts(Visit here, Story story, FactsForm form, FactsForm other);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(Long id, @RestQuery Long picture) {
        Story story = reader.story(id);
        return Templates.facts(here, story, FactsForm.of(story.facts(), story.themes, story.version).choosing(picture, story), null);
    }

    @POST
    @Transactional
    public Response change(Long id, @BeanParam FactsForm form) {
        Story story = reader.find(id);
        Account person = here.demand(Deed.WRITE_STORY, story.embassy);
        if (!story.isOpen()) {
            throw new NotFoundException();
        }
        if (form.looksFurther()) {
            return again(200, story, form, null);
        }
        Facts facts = form.facts(story, here.language());
        Set<Theme> themes = form.themes(here.language());
        if (!form.problems().isEmpty()) {
            return again(422, story, form, null);
        }
        try {
            if (story.revise(facts, themes, form.version, person.id, clock.instant())) {
                AuditEntry.record(person.id, Deed.WRITE_STORY, story.thing(), story.embassy, "facts", clock.instant());
            }
        } catch (FactsConflictException conflict) {
            form.version = conflict.version();
            return again(409, story, form, FactsForm.of(conflict.other(), conflict.otherThemes(), conflict.version()));
        }
        here.say("desk_saved");
        return Response.seeOther(URI.create(form.onwards(story))).build();
    }

    /** Rendered while the database is at hand. */
    private Response again(int status, Story story, FactsForm form, FactsForm other) {
        return Response.status(status).entity(Templates.facts(here, story, form, other).render()).build();
    }
}
