package org.nonnegotiable.site;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;

/** Where the texts that explain the campaign are written, in each language on its own. */
@Path("/desk/pages")
@Produces(MediaType.TEXT_HTML)
public class PageDesk {

    private static final URI LIST = URI.create("/desk/pages");

    @CheckedTemplate(basePath = "site/desk")
    static class Templates {
        static native TemplateInstance pages(Visit here, List<WrittenPage> pages, Collection<Language> languages);

        static native TemplateInstance page(Visit here, PagePart part);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;
    @Inject
    Edition edition;

    @GET
    public TemplateInstance list() {
        here.demand(Deed.EDIT_PAGE);
        return Templates.pages(here, WrittenPage.all(here.language()), Languages.all());
    }

    @GET
    @Path("{code}/{language}")
    public TemplateInstance show(String code, Language language) {
        here.demand(Deed.EDIT_PAGE);
        demandPage(code);
        return Templates.page(here, PagePart.of(code, language, StandingPage.of(code, language).map(PageForm::of).orElse(PageForm.EMPTY)));
    }

    @POST
    @Path("{code}/{language}")
    @Transactional
    public Response change(String code, Language language, @RestForm String preview) {
        Account by = here.demand(Deed.EDIT_PAGE);
        demandPage(code);
        PagePart part = PagePart.of(code, language, PageForm.sent(Sent.now()));
        if (preview != null) {
            return Response.ok(Templates.page(here, part.preview())).build();
        }
        Optional<StandingPage> there = StandingPage.locked(code, language);
        Map<String, String> problems = part.form().problems(here.language());
        if (there.isPresent() && !there.get().version().equals(part.form().version())) {
            return again(409, part.wrong(problems).contested(there.get()));
        }
        return problems.isEmpty() ? keep(part, by) : again(422, part.wrong(problems));
    }

    private Response keep(PagePart part, Account by) {
        PageForm form = part.form();
        StandingPage.record(part.code(), part.language(), form.title(), form.summary(), form.body());
        AuditEntry.record(by.id, Deed.EDIT_PAGE, "page/" + part.code() + "/" + part.language(), null, null, clock.instant());
        edition.raise();
        here.say("desk_saved");
        return Response.seeOther(LIST).build();
    }

    /** New pages come with the program's content: something has to lead to them. */
    private static void demandPage(String code) {
        if (!Typed.mayBeCode(code) || StandingPage.count("code", code) == 0) {
            throw new NotFoundException();
        }
    }

    private Response again(int status, PagePart part) {
        return Response.status(status).entity(Templates.page(here, part)).build();
    }
}
