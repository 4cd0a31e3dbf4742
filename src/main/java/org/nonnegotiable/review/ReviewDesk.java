package org.nonnegotiable.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;

/** What waits to be read. Each text is read, returned and approved on its own page. */
@Path("/desk/review")
@Produces(MediaType.TEXT_HTML)
public class ReviewDesk {

    @CheckedTemplate(basePath = "review/desk")
    static class Templates {
        static native TemplateInstance queue(Visit here, Queue queue);
    }

    @Inject
    Visit here;

    @GET
    public TemplateInstance show(@RestQuery Long after) {
        here.demand(Deed.APPROVE_TEXT);
        return Templates.queue(here, Queue.after(after));
    }
}
