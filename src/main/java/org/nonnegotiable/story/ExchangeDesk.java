package org.nonnegotiable.story;

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
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** Texts that outside translators work at with tools of their own: files go out, and come back as they were translated. */
@Path("/desk/exchange")
@Produces(MediaType.TEXT_HTML)
public class ExchangeDesk {

    private static final Pattern NUMBER = Pattern.compile("\\d{0,18}");

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        static native TemplateInstance exchange(Visit here, Map<String, String> problems, List<Receipt> receipts, String before);
    }

    @Inject
    Visit here;
    @Inject
    Delivery delivery;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show() {
        here.demand(Deed.IMPORT_TEXT);
        return Templates.exchange(here, Map.of(), List.of(), "");
    }

    /** One zip of an embassy's translations into a language; a POST, for the source is fixed at the revision that goes out. */
    @POST
    @Path("export")
    @Transactional
    public Response send(@RestForm String language, @RestForm String form, @RestForm Long story, @RestForm String before) {
        Account person = here.demand(Deed.EXPORT_TEXT);
        Optional<Language> into = Languages.known(language == null ? "" : language).filter(person::writes);
        if (into.isEmpty()) {
            return refused("language", "desk_exchange_no_language");
        }
        String number = before == null ? "" : before.strip();
        if (!NUMBER.matcher(number).matches()) {
            return refused("before", "desk_exchange_before_number");
        }
        Long last = number.isEmpty() ? null : Long.valueOf(number);
        Outgoing outgoing = Outgoing.of(person.embassy, into.get(), Optional.ofNullable(story), last, Parcel.MOST_FILES, clock.instant());
        if (outgoing.texts().isEmpty()) {
            return refused("language", outgoing.kept() > 0 ? "desk_exchange_all_kept" : "desk_exchange_nothing");
        }
        Exchange.Form written = "po".equals(form) ? Exchange.Form.PO : Exchange.Form.XLF;
        outgoing.texts().forEach(text ->
                AuditEntry.record(person.id, Deed.EXPORT_TEXT, text.subject(), text.story.embassy, written.code(), clock.instant()));
        tell(outgoing);
        return Response.ok(Exchange.zip(outgoing.texts().stream().map(Exchange::sheet).toList(), written), "application/zip")
                .header("Content-Disposition", "attachment; filename=\"stories-" + into.get() + ".zip\"").build();
    }

    /** The file itself cannot say what is not in it: the next page does. */
    private void tell(Outgoing outgoing) {
        if (outgoing.kept() > 0) {
            here.say("desk_exchange_kept", outgoing.kept());
        }
        if (outgoing.left() > 0) {
            here.say("desk_exchange_left", outgoing.left(), outgoing.last());
        }
    }

    /** What can be taken is taken, and what cannot is told. */
    @POST
    @Limited(Limit.UPLOAD)
    public Response take(@RestForm FileUpload file, @RestForm String outdated) throws IOException {
        here.demand(Deed.IMPORT_TEXT);
        if (file == null || file.size() == 0) {
            return refused("file", "desk_exchange_form");
        }
        List<Receipt> receipts;
        try {
            receipts = Parcel.open(file.fileName(), Files.readAllBytes(file.uploadedFile())).stream()
                    .map(parcel -> delivery.take(parcel, outdated != null)).toList();
        } catch (UnreadableException unreadable) {
            return refused("file", unreadable.getMessage());
        }
        if (receipts.stream().anyMatch(receipt -> receipt.remark() != null)) {
            return Response.status(422).entity(Templates.exchange(here, Map.of(), receipts, "").render()).build();
        }
        here.say("desk_exchange_taken", receipts.size());
        return Response.seeOther(URI.create("/desk/stories")).build();
    }

    private Response refused(String field, String messageName) {
        return Response.status(422).entity(Templates.exchange(here, Map.of(field, here.language().message(messageName)), List.of(), Objects.toString(Sent.now().first("before"), "")).render()).build();
    }
}
