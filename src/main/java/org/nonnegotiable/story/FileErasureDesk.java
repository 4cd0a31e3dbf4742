package org.nonnegotiable.story;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Child;

/** Where a child's file is erased, when no story of the child is left: with the last story it goes by itself, but some never had one. */
@Path("/desk/children/{code}/erasure")
@Produces(MediaType.TEXT_HTML)
public class FileErasureDesk {

    @CheckedTemplate(basePath = "story/desk")
    static class Templates {
        /** @param left what stands in the way */
        static native TemplateInstance fileErasure(Visit here, Child child, List<Story> left);
    }

    @Inject
    Visit here;
    @Inject
    FileErasure erasure;

    @GET
    public TemplateInstance show(String code) {
        Child child = child(code);
        return Templates.fileErasure(here, child, FileErasure.left(child));
    }

    /** @param sure a box that must be ticked, for nobody can take this back */
    @POST
    @Transactional
    public Response erase(String code, @RestForm String sure) {
        Child child = child(code);
        Account person = here.demand(Deed.ERASE_STORY, child.embassy);
        Child.getEntityManager().refresh(child, LockModeType.PESSIMISTIC_WRITE); // nobody begins a story meanwhile
        if (sure == null || !FileErasure.left(child).isEmpty()) {
            here.say(sure == null ? "desk_child_erase_unsure" : "desk_child_erase_stories_left");
            return Response.seeOther(URI.create(child.deskPath() + "/erasure")).build();
        }
        erasure.erase(child, person.id);
        here.say("desk_child_erased");
        return Response.seeOther(URI.create("/desk/children")).build();
    }

    /** Who is not signed in does not even learn whether there is such a file. */
    private Child child(String code) {
        here.demand();
        Child child = Child.coded(code).filter(one -> !one.isErased()).orElseThrow(NotFoundException::new);
        here.demand(Deed.ERASE_STORY, child.embassy);
        return child;
    }
}
