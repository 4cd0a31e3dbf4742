package org.nonnegotiable.site;

import io.quarkus.qute.TemplateGlobal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.nonnegotiable.edition.Lasting;
import org.nonnegotiable.edition.PublicPage;

/** The style files as one asset whose address says what is in it. */
@Path("/assets/{hash}/site.css")
public class Stylesheet {

    private static final List<String> FILES = List.of("palette", "page", "parts", "counter", "story", "print");
    private static final String TEXT = FILES.stream().map(Stylesheet::read).collect(Collectors.joining());

    /** Where templates find it. */
    @TemplateGlobal
    static final String STYLESHEET = "/assets/" + hash(TEXT) + "/site.css";

    @GET
    @PublicPage
    @Lasting
    @Produces("text/css")
    public String show(String hash) {
        if (!STYLESHEET.equals("/assets/" + hash + "/site.css")) { // of another version: under its address these words would be kept for ever
            throw new RedirectionException(Response.status(Response.Status.TEMPORARY_REDIRECT)
                    .header(HttpHeaders.LOCATION, STYLESHEET).build());
        }
        return TEXT;
    }

    private static String read(String name) {
        try (InputStream file = Stylesheet.class.getResourceAsStream("/style/" + name + ".css")) {
            return lean(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comments and indents are for us, not for a slow line. */
    private static String lean(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\n\\s*", "\n").replaceAll("\\s*([{};,])\\s*", "$1").strip();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
