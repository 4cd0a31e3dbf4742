package org.nonnegotiable.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Limited;

/** Takes a picture from somebody's computer or telephone. */
@Path("/desk/pictures/new")
@Produces(MediaType.TEXT_HTML)
public class UploadDesk {

    @CheckedTemplate(basePath = "media/desk")
    static class Templates {
        static native TemplateInstance upload(Visit here, PictureForm form, List<Licence> licences, Map<String, String> problems);
    }

    @Inject
    Visit here;
    @Inject
    Clock clock;
    @Inject
    Darkroom darkroom;

    @GET
    public TemplateInstance form(@RestQuery String back) {
        here.demand(Deed.UPLOAD_PICTURE);
        return Templates.upload(here, PictureForm.empty().from(back), List.of(Licence.values()), Map.of());
    }

    /** No transaction while the picture is developed: that takes seconds, and readers need the database. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Limited(Limit.UPLOAD)
    public Response upload(@RestForm FileUpload file, @BeanParam PictureForm form) {
        Account by = here.demand(Deed.UPLOAD_PICTURE);
        Map<String, String> problems = new LinkedHashMap<>();
        List<Print> prints = develop(file, problems);
        problems.putAll(form.problems(here.language()));
        if (!problems.isEmpty()) {
            return Response.status(422).entity(Templates.upload(here, form, List.of(Licence.values()), problems)).build();
        }
        return Response.seeOther(form.address(store(prints, form, by))).build();
    }

    private List<Print> develop(FileUpload file, Map<String, String> problems) {
        try {
            return darkroom.develop(bytes(file));
        } catch (RefusedPictureException refused) {
            problems.put("file", here.language().message(refused.refusal().messageKey(), refused.refusal().arguments()));
            return List.of();
        }
    }

    /** The file is gone at once: what the camera wrote into it lies on no disk for longer than it must. Its name is not looked at. */
    private static byte[] bytes(FileUpload file) {
        if (file == null) {
            return new byte[0];
        }
        try {
            Refusal.when(file.size() > Upload.MAXIMUM_BYTES, Refusal.BYTES);
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.uploadedFile().toFile().delete();
        }
    }

    /** A double click sends the same picture twice at once; the second waits, and then finds what the first has stored. */
    private Picture store(List<Print> prints, PictureForm form, Account by) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> found(prints, by).orElseGet(() -> stored(prints, form, by)));
        } catch (ConstraintViolationException twice) {
            return QuarkusTransaction.requiringNew().call(() -> found(prints, by)).orElseThrow(() -> twice);
        }
    }

    private Optional<Picture> found(List<Print> prints, Account by) {
        Optional<Picture> same = Picture.same(prints, by.embassy);
        same.ifPresent(picture -> here.say("desk_picture_same"));
        return same;
    }

    private Picture stored(List<Print> prints, PictureForm form, Account by) {
        Picture picture = Picture.of(prints, by.embassy, by.id, clock.instant());
        form.describe(picture);
        picture.persist();
        AuditEntry.record(by.id, Deed.UPLOAD_PICTURE, picture.thing(), picture.embassy, null, clock.instant());
        here.say("desk_picture_stored");
        return picture;
    }
}
