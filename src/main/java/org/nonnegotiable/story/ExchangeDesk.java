package org.nonnegotiable.story;

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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** Texts that outside translators work at with tools of their own: files go out, and come back as they were translated. All of a file, or nothing. */
@Path("/desk/exchange")
@Produces(MediaType.TEXT_HTML)
public class ExchangeDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance exchange(Visit here, Map<String, String> problems);
    }

    @Inject
    Visit here;
    @Inject
    Reader reader;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show() {
        here.demand(Deed.IMPORT_TEXT);
        return Templates.exchange(here, Map.of());
    }

    /** One zip of an embassy's translations into a language; a POST, for the source is fixed at the revision that goes out. */
    @POST
    @Path("export")
    @Transactional
    public Response send(@RestForm String language, @RestForm String form, @RestForm Long story) {
        Account person = here.demand(Deed.EXPORT_TEXT);
        Optional<Language> into = Languages.known(language == null ? "" : language).filter(person::writes);
        if (into.isEmpty()) {
            return refused("language", here.language().message("desk_exchange_no_language"));
        }
        List<StoryText> texts = Exchange.open(person.embassy, into.get(), Optional.ofNullable(story));
        if (texts.isEmpty()) {
            return refused("language", here.language().message("desk_exchange_nothing"));
        }
        Exchange.Form written = "po".equals(form) ? Exchange.Form.PO : Exchange.Form.XLF;
        texts.forEach(text -> AuditEntry.record(person.id, Deed.EXPORT_TEXT, text.subject(), text.story.embassy, written.code(), clock.instant()));
        return Response.ok(Exchange.zip(texts.stream().map(Exchange::sheet).toList(), written), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"stories-" + into.get() + ".zip\"").build();
    }

    @POST
    @Transactional
    @Limited(Limit.UPLOAD)
    public Response take(@RestForm FileUpload file, @RestForm String outdated) throws IOException {
        Account person = here.demand(Deed.IMPORT_TEXT);
        if (file == null || file.size() == 0) {
            return refused("file", here.language().message("desk_exchange_form"));
        }
        try {
            List<Sheet> sheets = Exchange.read(file.fileName(), Files.readAllBytes(file.uploadedFile()));
            sheets.forEach(sheet -> take(sheet, outdated != null, person));
            here.say("desk_exchange_taken", sheets.size());
            return Response.seeOther(URI.create("/desk/stories")).build();
        } catch (UnreadableException unreadable) {
            return refused("file", unreadable.told(here.language()));
        } catch (UnfitException unfit) {
            return refused("file", unfit.told(here.language()));
        } catch (ConflictException meanwhile) {
            return refused("file", here.language().message("desk_exchange_meanwhile"));
        }
    }

    private void take(Sheet sheet, boolean outdated, Account person) {
        StoryText text = reader.find(sheet.story()).in(sheet.language()).orElseThrow(() -> new UnreadableException("desk_exchange_stranger"));
        if (!text.mayBeWrittenBy(person)) {
            throw new UnreadableException("desk_exchange_stranger");
        }
        Exchange.take(text, sheet, outdated, new Edit(sheet.version(), person.id, clock.instant()));
        AuditEntry.record(person.id, Deed.IMPORT_TEXT, text.subject(), text.story.embassy, "of revision " + sheet.revision(), clock.instant());
    }

    /** Whatever of the file was taken already is not: the transaction ends here. */
    private Response refused(String field, String why) {
        String page = Templates.exchange(here, Map.of(field, why)).render(); // while the database may still be asked
        QuarkusTransaction.setRollbackOnly();
        return Response.status(422).entity(page).build();
    }
}
