package org.nonnegotiable.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.nonnegotiable.audit.Deed;

/** A small desk for the tests of who is let in: it says who came and what they sent. */
@Path("/desk/probe")
public class ProbeDesk {

    @Inject
    Visit visit;

    @GET
    public String who() {
        return visit.demand().email;
    }

    @GET
    @Path("deed/{deed}")
    public String deed(String deed) {
        return visit.demand(Deed.valueOf(deed)).email;
    }

    @GET
    @Path("said")
    public String said() {
        return visit.notices().toString();
    }

    @POST
    @Path("echo")
    public String echo(@RestForm String words) {
        return visit.demand().id + ":" + words;
    }

    @POST
    @Path("approval")
    public String approve(@RestForm String words) {
        return visit.demand(Deed.APPROVE_TEXT).id + ":" + words;
    }

    @POST
    @Path("upload")
    public String upload(@RestForm String words, @RestForm FileUpload picture) throws java.io.IOException {
        visit.demand();
        return words + ":" + Files.size(picture.uploadedFile());
    }
}
