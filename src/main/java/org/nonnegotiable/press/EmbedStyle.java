package org.nonnegotiable.press;

import io.quarkus.qute.TemplateGlobal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.nonnegotiable.edition.Asset;
import org.nonnegotiable.edition.Lasting;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;

/** The embed's style, which a sandboxed frame fetches as a stranger would. */
@PublicPage
@Path("/assets/{hash}")
class EmbedStyle {

    private static final Asset EMBED = Asset.style("embed.css", "embed");

    @TemplateGlobal
    static final String EMBED_STYLE = EMBED.address();

    @GET
    @Path("embed.css")
    @Lasting
    @Shared
    @Produces("text/css")
    public String style(String hash) {
        return EMBED.textAt(hash);
    }
}
