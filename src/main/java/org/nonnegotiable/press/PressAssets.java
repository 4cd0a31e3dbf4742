package org.nonnegotiable.press;

import io.quarkus.qute.TemplateGlobal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.nonnegotiable.edition.Asset;
import org.nonnegotiable.edition.Lasting;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;

/** The embed's style, which a sandboxed frame fetches as a stranger would, and the script that copies. */
@PublicPage
@Path("/assets/{hash}")
class PressAssets {

    private static final Asset EMBED = Asset.style("embed.css", "embed");
    private static final Asset COPY = Asset.script("copy.js");

    @TemplateGlobal
    static final String EMBED_STYLE = EMBED.address();
    @TemplateGlobal
    static final String COPY_SCRIPT = COPY.address();

    @GET
    @Path("embed.css")
    @Lasting
    @Shared
    @Produces("text/css")
    public String style(String hash) {
        return EMBED.textAt(hash);
    }

    @GET
    @Path("copy.js")
    @Lasting
    @Produces("text/javascript")
    public String script(String hash) {
        return COPY.textAt(hash);
    }
}
