package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

@PublicPage
@Path("/{language}/stories")
@Produces(MediaType.TEXT_HTML)
class StoryPages {

    @CheckedTemplate(basePath = "story")
    static class Templates {
        static native TemplateInstance list(Here here, StoryList stories);

        static native TemplateInstance show(Here here, Publication text);
    }

    @GET
    public TemplateInstance list(Language language, @RestQuery String theme, @RestQuery String after) {
        Optional<Theme> chosen = Optional.ofNullable(theme).map(StoryPages::theme);
        Here here = Here.at(language, "stories" + chosen.map(one -> "?theme=" + one.code()).orElse(""));
        return Templates.list(after == null ? here : here.unlisted(), StoryList.page(after, chosen, language));
    }

    @GET
    @Path("{slug}")
    public TemplateInstance show(Language language, String slug) {
        Story story = Address.find(language, slug).orElseThrow(() -> Address.isBuried(language, slug)
                ? new ClientErrorException(Status.GONE) : new NotFoundException());
        if (story.isWithdrawn()) {
            throw new ClientErrorException(Status.GONE);
        }
        Publication text = story.readIn(language).orElseThrow(NotFoundException::new);
        Here here = text.hereFor(language);
        if (!text.words.slug().equals(slug)) {
            throw new RedirectionException(Response.status(Status.MOVED_PERMANENTLY)
                    .header(HttpHeaders.LOCATION, URI.create(here.address()).toASCIIString()).build());
        }
        return Templates.show(story.sample ? here.unlisted() : here, text);
    }

    private static Theme theme(String code) {
        try {
            return Theme.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }
}
