package org.nonnegotiable.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.nonnegotiable.account.Kept;
import org.nonnegotiable.account.Visit;

/** Lets nothing through that would change something while the desk stands still, except what protects a child or an account, and who comes and goes. */
class FreezeGuard {

    /** After it is clear that the form is one of ours. */
    private static final int AFTER_THE_FORM_GUARD = 5_100;
    private static final Pattern COMING_AND_GOING = Pattern.compile("/desk/(sign-in(/.*)?|sign-out|forgotten|password/.*|second-factor(/.*)?)");
    private static final Pattern KEEPING_SAFE = Pattern.compile("/desk/(me/password|me/sessions/.*|accounts/\\d+/closure|freeze(/thaw)?"
            + "|stories/\\d+/(hold|withdrawal|erasure|[\\w-]+/unpublication)|previews/\\d+/revocation|children/[^/]+/(hold|terms|erasure|consent/revocation))");

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance frozen(Visit here, Kept kept);
    }

    @Inject
    Visit here;

    @ServerRequestFilter(priority = AFTER_THE_FORM_GUARD)
    @WithFormRead
    void check(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        if (request.getMethod().equals("POST") && path.startsWith("/desk/") && !isAlwaysTaken(path) && Freeze.current().isPresent()) {
            throw new FrozenException();
        }
    }

    private static boolean isAlwaysTaken(String path) {
        return COMING_AND_GOING.matcher(path).matches() || KEEPING_SAFE.matcher(path).matches();
    }

    @ServerExceptionMapper
    Response refused(FrozenException refusal, ContainerRequestContext request) {
        return Response.status(refusal.getResponse().getStatus()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.frozen(here, Kept.of(request)).render()).build();
    }
}
