package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.DeniedException;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** Where a text is written. What is saved by itself and what is saved by hand go the same way. */
@Path("/desk/stories/{id}/{language}")
@Produces(MediaType.TEXT_HTML)
public class TextDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance text(Visit here, Editor editor);

        static native TemplateInstance conflict(Visit here, Editor editor, Conflict conflict);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(Long id, Language language) {
        StoryText text = reader.text(id, language);
        return Templates.text(here, new Editor(text, TextForm.of(text.words, text.version), here.account()));
    }

    @POST
    @Transactional
    public Response save(Long id, Language language, @BeanParam TextForm form) {
        Editor editor = new Editor(writable(id, language), form, here.account());
        Words words = form.read(editor.text(), here.language());
        if (!form.problems().isEmpty()) {
            return page(422, Templates.text(here, editor));
        }
        try {
            keep(editor.text(), words, form);
        } catch (ConflictException told) {
            form.version = told.conflict().version();
            return page(409, Templates.conflict(here, editor, told.conflict()));
        }
        here.say("desk_saved");
        return Response.seeOther(URI.create(editor.path())).build();
    }

    /** The same for the script of the page, which goes on writing. */
    @POST
    @Path("draft")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Limited(Limit.DRAFT)
    public Response draft(Long id, Language language, @BeanParam TextForm form) {
        StoryText text = writable(id, language);
        Words words = form.read(text, here.language());
        if (!form.problems().isEmpty()) {
            return Response.status(422).entity(Map.of("problems", form.problems())).build();
        }
        try {
            keep(text, words, form);
        } catch (ConflictException told) {
            return Response.status(409).entity(Map.of("version", told.conflict().version())).build();
        }
        return Response.ok(Map.of("version", text.version)).build();
    }

    private StoryText writable(Long id, Language language) {
        StoryText text = reader.find(id).in(language).orElseThrow(NotFoundException::new);
        if (!text.mayBeWrittenBy(here.demand())) {
            throw new DeniedException(language.equals(text.story.source) ? Deed.WRITE_STORY : Deed.TRANSLATE_STORY);
        }
        return text;
    }

    private void keep(StoryText text, Words words, TextForm form) {
        int before = text.version;
        try {
            text.save(words, new Edit(form.version, form.pen(), here.account().id, clock.instant()));
        } catch (EntityNotFoundException erased) { // at this very moment
            throw new ClientErrorException(Response.Status.GONE, erased);
        }
        if (text.version != before) {
            Deed deed = text.language.equals(text.story.source) ? Deed.WRITE_STORY : Deed.TRANSLATE_STORY;
            AuditEntry.record(here.account().id, deed, text.subject(), text.story.embassy, null, clock.instant());
        }
    }

    /** Whoever translates says that the text follows the source as it stood beside it. */
    @POST
    @Path("base")
    @Transactional
    public Response follow(Long id, Language language, @RestForm int revision) {
        StoryText text = writable(id, language);
        Revision source = text.story.in(text.story.source).flatMap(one -> Revision.numbered(one, revision)).orElseThrow(NotFoundException::new);
        new Translation(text).follow(source);
        here.say("desk_text_follows", revision);
        return Response.seeOther(URI.create("/desk/stories/" + id + "/" + language)).build();
    }

    /** The page that readers would get, as the text is saved now. */
    @GET
    @Path("preview")
    @Limited(Limit.DESK_PREVIEW)
    public TemplateInstance preview(Long id, Language language) {
        StoryText text = reader.text(id, language);
        return StoryPages.Templates.show(Here.at(language, "stories").unlisted(), Publication.draft(text, clock.instant()));
    }

    /** Rendered while the database is at hand. */
    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).build();
    }
}
