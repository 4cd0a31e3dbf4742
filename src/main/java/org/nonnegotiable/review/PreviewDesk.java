package org.nonnegotiable.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** Where somebody outside looks at a text that is not public, without signing in; and where that ends. */
@Path("/desk")
public class PreviewDesk {

    @CheckedTemplate(basePath = "review/desk")
    static class Templates {
        static native TemplateInstance gone(Visit here);
    }

    @Inject
    Visit here;
    @Inject
    Subjects subjects;
    @Inject
    Clock clock;

    /** One answer for whatever is not there, not there any more, or not to be seen now: it tells nothing about a child. */
    @GET
    @Path("preview/{token}")
    @Limited(Limit.PREVIEW)
    public Response show(String token) {
        Instant now = clock.instant();
        Optional<PreviewLink> link = PreviewLink.open(token, now);
        Optional<TemplateInstance> page = link.flatMap(open -> subjects.page(open.subject, PreviewLink.path(token)));
        if (page.isEmpty()) {
            return page(404, Templates.gone(here));
        }
        link.get().opened(here.isSignedIn() ? here.account().id : null, now);
        return page(200, page.get());
    }

    /** A part of the page: under the same conditions, and not counted. */
    @GET
    @Path("preview/{token}/{width: \\d{1,5}}.jpg")
    @Limited(Limit.PREVIEW)
    public Response picture(String token, int width) {
        Optional<byte[]> picture = PreviewLink.open(token, clock.instant()).flatMap(open -> subjects.picture(open.subject, width));
        return picture.map(bytes -> Response.ok(bytes, "image/jpeg").header("Referrer-Policy", "no-referrer").build())
                .orElseGet(() -> page(404, Templates.gone(here)));
    }

    @POST
    @Path("previews/{id: \\d{1,18}}/revocation")
    @Transactional
    public Response revoke(long id) {
        here.demand(Deed.REVOKE_PREVIEW);
        PreviewLink link = PreviewLink.<PreviewLink>findByIdOptional(id).orElseThrow(NotFoundException::new);
        Account by = here.demand(Deed.REVOKE_PREVIEW, link.embassy);
        link.revoke(by, clock.instant());
        here.say("desk_preview_revoked");
        return Response.seeOther(URI.create(Signpost.to(link.subject).path())).build();
    }

    /** The address is the key: no page that is linked from here learns it. */
    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).header("Referrer-Policy", "no-referrer")
                .entity(page.render()).build();
    }
}
