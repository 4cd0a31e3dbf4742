package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.DeniedException;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;

/** What a text was, what was changed, and how it comes back. */
@Path("/desk/stories/{id}/{language}/revisions")
@Produces(MediaType.TEXT_HTML)
public class RevisionDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance revisions(Visit here, History history);

        static native TemplateInstance revision(Visit here, History history, Revision revision);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(Long id, Language language, @RestQuery Integer before) {
        return Templates.revisions(here, new History(reader.text(id, language), here.account(), before == null ? Integer.MAX_VALUE : before));
    }

    @GET
    @Path("{number:\\d{1,9}}")
    public TemplateInstance show(Long id, Language language, int number) {
        StoryText text = reader.text(id, language);
        return Templates.revision(here, new History(text, here.account(), number), Revision.numbered(text, number).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("{number:\\d{1,9}}/restoration")
    @Transactional
    public Response restore(Long id, Language language, int number, @RestForm int version) {
        StoryText text = reader.find(id).in(language).orElseThrow(NotFoundException::new);
        if (!text.mayBeWrittenBy(here.account())) {
            throw new DeniedException(Deed.WRITE_STORY);
        }
        URI editor = URI.create("/desk/stories/" + id + "/" + language);
        try {
            text.restore(Revision.numbered(text, number).orElseThrow(NotFoundException::new), new Edit(version, here.account().id, clock.instant()));
            AuditEntry.record(here.account().id, Deed.WRITE_STORY, text.subject(), text.story.embassy, "revision " + number, clock.instant());
            here.say("desk_revision_restored", number);
        } catch (ConflictException meanwhile) {
            here.say("desk_revision_meanwhile");
        }
        return Response.seeOther(editor).build();
    }
}
