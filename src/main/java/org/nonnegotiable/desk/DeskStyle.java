package org.nonnegotiable.desk;

import io.quarkus.qute.TemplateGlobal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.nonnegotiable.edition.Asset;
import org.nonnegotiable.edition.Lasting;
import org.nonnegotiable.edition.PublicPage;

/** The style files of the desk as one asset: the site's own, and what only the desk needs. */
@Path("/assets/{hash}/desk.css")
public class DeskStyle {

    private static final Asset STYLE = Asset.style("desk.css", "palette", "page", "parts", "counter", "story", "desk", "gallery", "print");

    /** Where templates find it. */
    @TemplateGlobal
    static final String DESK_STYLE = STYLE.address();

    @GET
    @PublicPage
    @Lasting
    @Produces("text/css")
    public String show(String hash) {
        return STYLE.textAt(hash);
    }
}
