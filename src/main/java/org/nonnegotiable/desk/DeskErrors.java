package org.nonnegotiable.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.nonnegotiable.account.Kept;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.site.ErrorForm;

/** What somebody at the desk sees instead of a page: in their language, with what they had typed. */
@Singleton
class DeskErrors implements ErrorForm {

    private static final Logger LOG = Logger.getLogger(DeskErrors.class);
    /** The statuses that have words of their own; any other takes those of 400 or 500. */
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503);

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance error(Visit here, long status, String words, Kept kept);
    }

    @Inject
    Visit here;

    @Override
    public boolean fits(String path) {
        return path.equals("/desk") || path.startsWith("/desk/");
    }

    @Override
    public Response.ResponseBuilder answer(int status, ContainerRequestContext request) {
        if (status == 403 && here.isSignedIn()) {
            LOG.warnf("account %d was refused %s %s", here.account().id, request.getMethod(), request.getUriInfo().getRequestUri().getRawPath());
        }
        int words = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        Kept kept = request.getMethod().equals("POST") ? Kept.of(request).withoutSecrets() : Kept.NOTHING;
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.error(here, status, "desk_error_" + words, kept).render());
    }
}
