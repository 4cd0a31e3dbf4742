package org.nonnegotiable.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.LanguageRow;
import org.nonnegotiable.language.Message;
import org.nonnegotiable.language.Typed;

/** Where the words of menus, labels and notices are put right in every language, and a native reader's approval is written down. */
@Path("/desk/languages")
@Produces(MediaType.TEXT_HTML)
public class LanguageDesk {

    @CheckedTemplate(basePath = "site/desk")
    static class Templates {
        static native TemplateInstance languages(Visit here, List<SpokenLanguage> languages);

        static native TemplateInstance sentences(Visit here, SentencePart part);

        static native TemplateInstance sentence(Visit here, Sentence sentence, MessageForm form, Map<String, String> problems);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;
    @Inject
    Edition edition;

    @GET
    public TemplateInstance list() {
        here.demand(Deed.EDIT_MESSAGE);
        return Templates.languages(here, SpokenLanguage.all());
    }

    @GET
    @Path("{language}")
    public TemplateInstance sentences(Language language, @RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String after) {
        here.demand(Deed.EDIT_MESSAGE);
        return Templates.sentences(here, SentencePart.of(language, Typed.line(q), after));
    }

    @GET
    @Path("{language}/{name}")
    public TemplateInstance show(Language language, String name) {
        here.demand(Deed.EDIT_MESSAGE);
        Sentence sentence = Sentence.named(language, name).orElseThrow(NotFoundException::new);
        return Templates.sentence(here, sentence, sentence.form(), Map.of());
    }

    @POST
    @Path("{language}/{name}")
    @Transactional
    public Response change(Language language, String name, @RestForm String words, @RestForm String version) {
        Account by = here.demand(Deed.EDIT_MESSAGE);
        Sentence sentence = Sentence.named(language, name).orElseThrow(NotFoundException::new);
        MessageForm form = new MessageForm(Typed.text(words), version);
        Map<String, String> problems = form.problems(sentence.english(), language, here.language());
        if (!sentence.version().equals(version)) {
            return again(409, sentence, new MessageForm(form.words(), sentence.version()),
                    Map.of("words", here.language().message("desk_message_conflict")));
        }
        if (!problems.isEmpty()) {
            return again(422, sentence, form, problems);
        }
        Message.record(language, name, form.words());
        return kept(language, name, by);
    }

    /** Whether a native reader has approved the words. */
    @POST
    @Path("{language}/review")
    @Transactional
    public Response review(Language language, @RestForm String reviewed) {
        Account by = here.demand(Deed.EDIT_MESSAGE);
        LanguageRow row = LanguageRow.findById(language.tag());
        row.reviewed = "yes".equals(reviewed);
        return kept(language, row.reviewed ? "reviewed" : "unreviewed", by);
    }

    private Response kept(Language language, String what, Account by) {
        AuditEntry.record(by.id, Deed.EDIT_MESSAGE, "language/" + language, null, what, clock.instant());
        edition.raise();
        here.say("desk_saved");
        return Response.seeOther(URI.create("/desk/languages/" + language)).build();
    }

    private Response again(int status, Sentence sentence, MessageForm form, Map<String, String> problems) {
        return Response.status(status).entity(Templates.sentence(here, sentence, form, problems)).build();
    }
}
