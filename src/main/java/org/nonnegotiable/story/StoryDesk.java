package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.safeguarding.Child;

/** The stories of an embassy: how far each is in each language, and where one begins. */
@Path("/desk/stories")
@Produces(MediaType.TEXT_HTML)
public class StoryDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        /** @param child the code that was typed, when there is no such file */
        static native TemplateInstance matrix(Visit here, Matrix matrix, String child, Map<String, String> problems);

        /** @param reason for a hold, when it was not taken */
        static native TemplateInstance story(Visit here, Matrix.Row row, String reason, Map<String, String> problems);
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
        return Templates.matrix(here, Matrix.page(new Matrix.Filter(person.role.isOfEmbassy() ? person.embassy : null, one, wanted, words), before), "",
                Map.of());
    }

    /** About a child whose file there is, by its code, or about one whose file begins with it. */
    @POST
    public Response open(@RestForm String language, @RestForm String child, @RestForm String ref) {
        Account person = here.demand(Deed.WRITE_STORY);
        Language source = Languages.known(language).filter(person::writes).orElseThrow(BadRequestException::new);
        boolean named = child != null && !child.isBlank();
        Optional<Child> file = named ? Child.coded(child.strip().toUpperCase(Locale.ROOT)).filter(one -> person.embassy.equals(one.embassy) && !one.isErased())
                : Optional.empty();
        if (named && file.isEmpty()) {
            Matrix all = Matrix.page(new Matrix.Filter(person.embassy, null, null, null), null);
            Map<String, String> problems = Map.of("child", here.language().message("desk_story_no_child"));
            return Response.status(422).entity(Templates.matrix(here, all, child, problems).render()).build();
        }
        Story story = new Opening(ref, person, source, file).once(clock.instant());
        return Response.seeOther(URI.create("/desk/stories/" + story.id + "/" + source)).build();
    }

    @GET
    @Path("{id:\\d{1,15}}")
    public TemplateInstance show(Long id) {
        return Templates.story(here, new Matrix.Row(reader.story(id)), "", Map.of());
    }
}
