package org.nonnegotiable.media;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.nonnegotiable.edition.Personal;
import org.nonnegotiable.edition.PublicPage;

@PublicPage
@Path("/pictures")
class PicturePages {

    /** Whatever is not shown is gone: whether such a picture lies here, or ever did, is nobody's to find out. */
    @GET
    @Path("{hash:[0-9a-f]{64}}.jpg")
    @Produces("image/jpeg")
    @ResponseHeader(name = "X-Robots-Tag", value = "noindex") // a search for pictures would go on showing what was withdrawn
    public byte[] show(String hash) {
        Personal.mark(); // of whom it is, only its places know
        return Rendition.shown(hash).orElseThrow(() -> new ClientErrorException(Status.GONE));
    }
}
