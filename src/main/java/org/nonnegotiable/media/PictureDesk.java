package org.nonnegotiable.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestQuery;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;

/** The pictures of an embassy: to look at, to say what they are, and to take away. */
@Path("/desk/pictures")
@Produces(MediaType.TEXT_HTML)
public class PictureDesk {

    static final URI ALL = URI.create("/desk/pictures");

    @CheckedTemplate(basePath = "media/desk")
    static class Templates {
        static native TemplateInstance list(Visit here, PictureList list);

        static native TemplateInstance show(Visit here, PictureSheet sheet);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;
    @Inject
    Edition edition;
    @Inject
    Looks looks;

    @GET
    public TemplateInstance list(@RestQuery Long before) {
        return Templates.list(here, PictureList.of(here.demand(Deed.READ_STORY).embassy, before));
    }

    @GET
    @Path("{id:\\d+}")
    public TemplateInstance show(Long id, @RestQuery String back) {
        Picture picture = looks.at(id);
        return Templates.show(here, PictureSheet.of(picture, PictureForm.of(picture).from(back), Map.of()));
    }

    @GET
    @Path("{id:\\d+}/{width:\\d+}.jpg")
    @Produces("image/jpeg")
    public byte[] bytes(Long id, int width) {
        Picture picture = looks.at(id);
        return Rendition.of(picture.id, width).orElseThrow(NotFoundException::new);
    }

    /** What a picture says to somebody who approves it is fixed while it is public; the point that is never cut off is not. */
    @POST
    @Path("{id:\\d+}")
    @Transactional
    public Response change(Long id, @BeanParam PictureForm form) {
        Picture picture = Picture.<Picture>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        Account by = here.demand(Deed.UPLOAD_PICTURE, picture.embassy);
        form.takeClick(Point.on(picture));
        if (!form.isOf(picture)) { // a double click has said the same before
            return form.saysOf(picture) ? saved(picture, form) : refused(409, picture, form, Map.of("credit", conflict(picture)));
        }
        boolean shown = picture.isShown();
        Map<String, String> problems = new LinkedHashMap<>(shown ? Map.of() : form.problems(here.language()));
        problems.putAll(form.focusProblems(here.language()));
        if (!problems.isEmpty()) {
            return refused(422, picture, form, problems);
        }
        form.focus(picture);
        if (shown) {
            edition.raise();
        } else {
            describe(picture, form);
        }
        AuditEntry.record(by.id, Deed.UPLOAD_PICTURE, picture.thing(), picture.embassy, "described", clock.instant());
        return saved(picture, form);
    }

    /** One that no text uses: the database knows, for whoever uses one refers to it. */
    @POST
    @Path("{id:\\d+}/removal")
    public Response remove(Long id) {
        Picture picture = Picture.<Picture>findByIdOptional(id).orElseThrow(NotFoundException::new);
        Account by = here.demand(Deed.UPLOAD_PICTURE, picture.embassy);
        try {
            QuarkusTransaction.requiringNew().run(() -> removed(picture, by));
        } catch (ConstraintViolationException used) {
            here.say("desk_picture_used");
            return Response.seeOther(URI.create(picture.deskAddress())).build();
        }
        here.say("desk_picture_removed");
        return Response.seeOther(ALL).build();
    }

    private static void describe(Picture picture, PictureForm form) {
        Map<String, String> before = picture.facts();
        form.describe(picture);
        if (!before.equals(picture.facts())) {
            PictureDescribed.of(picture);
        }
    }

    private void removed(Picture picture, Account by) {
        if (picture.isShown()) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        PictureRemoved.of(picture, by.id);
        picture.erase();
        AuditEntry.record(by.id, Deed.UPLOAD_PICTURE, picture.thing(), picture.embassy, "removed", clock.instant());
    }

    private Response saved(Picture picture, PictureForm form) {
        here.say("desk_picture_saved");
        return Response.seeOther(form.address(picture)).build();
    }

    private String conflict(Picture picture) {
        return here.language().message("desk_picture_conflict", picture.credit, here.language().message(picture.licence.nameKey()));
    }

    private Response refused(int status, Picture picture, PictureForm form, Map<String, String> problems) {
        return Response.status(status).entity(Templates.show(here, PictureSheet.of(picture, form, problems))).build();
    }
}
