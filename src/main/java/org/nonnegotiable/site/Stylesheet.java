package org.nonnegotiable.site;

import io.quarkus.qute.TemplateGlobal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.nonnegotiable.edition.Asset;
import org.nonnegotiable.edition.Lasting;
import org.nonnegotiable.edition.PublicPage;

/** The style files of the pages as one asset. */
@Path("/assets/{hash}/site.css")
public class Stylesheet {

    private static final Asset STYLE = Asset.style("site.css", "palette", "page", "parts", "counter", "story", "picture", "press", "print");

    /** Where templates find it. */
    @TemplateGlobal
    static final String STYLESHEET = STYLE.address();

    @GET
    @PublicPage
    @Lasting
    @Produces("text/css")
    public String show(String hash) {
        return STYLE.textAt(hash);
    }
}
