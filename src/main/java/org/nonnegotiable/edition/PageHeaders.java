package org.nonnegotiable.edition;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The headers a page keeps: how long it may be, who may use it, and the few that its resource gave it. */
final class PageHeaders {

    /** Safeguarding: with both added up, nothing withdrawn is served from a cache for longer than a minute. */
    static final String FRESH = "public, max-age=30, stale-while-revalidate=30";
    static final String REFUSED = "public, max-age=30";
    static final String LASTING = "public, max-age=31536000, immutable";

    /** Marks what shows anything of a real child's, for whoever wants a cache outside to drop that alone. */
    private static final String PERSONAL = "personal";
    private static final List<String> KEPT =
            List.of("Last-Modified", "Link", "Content-Disposition", "Content-Location", "Ledger-Chain", "X-Robots-Tag");
    private static final List<String> BYTES = List.of("image/png", "image/jpeg", "application/octet-stream");
    /** In a sandboxed frame the page has no origin that 'self' could mean in every browser: the site is named. */
    private static final String OWN = "'self' " + ConfigProvider.getConfig().getValue("campaign.address", String.class);
    private static final String FRAMED = "default-src 'none'; style-src " + OWN + "; script-src " + OWN + "; connect-src " + OWN
            + "; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private PageHeaders() {
    }

    static Map<String, String> of(Method resource, ContainerResponseContext response, boolean isPersonal) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type(response.getMediaType()));
        headers.put("Cache-Control", resource.isAnnotationPresent(Lasting.class) ? LASTING : FRESH);
        headers.put("Vary", resource.isAnnotationPresent(Negotiated.class) ? "Accept, Accept-Encoding" : "Accept-Encoding");
        headers.put("Surrogate-Key", isPersonal ? Purge.SITE + " " + PERSONAL : Purge.SITE);
        headers.put("Cache-Tag", isPersonal ? Purge.SITE + "," + PERSONAL : Purge.SITE);
        KEPT.stream().filter(response.getHeaders()::containsKey).forEach(name -> headers.put(name, response.getHeaderString(name)));
        headers.putAll(shared(resource));
        return headers;
    }

    /** Everything that a refusal says. */
    static Map<String, String> all(ContainerResponseContext response) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (response.getMediaType() != null) {
            headers.put("Content-Type", response.getMediaType().toString());
        }
        response.getHeaders().keySet().forEach(name -> headers.putIfAbsent(name, response.getHeaderString(name)));
        return headers;
    }

    /** What lets other sites use an answer, a refusal too: a frame of theirs says why it shows no number. */
    static Map<String, String> shared(Method resource) {
        Map<String, String> headers = new LinkedHashMap<>();
        Shared shared = resource.isAnnotationPresent(Shared.class) ? resource.getAnnotation(Shared.class)
                : resource.getDeclaringClass().getAnnotation(Shared.class);
        if (shared != null) {
            headers.put("Cross-Origin-Resource-Policy", "cross-origin");
            headers.put("Access-Control-Allow-Origin", "*");
            headers.put("Access-Control-Expose-Headers", "ETag, Link, Content-Location, Ledger-Chain");
        }
        if (shared != null && shared.framed()) {
            headers.put("Content-Security-Policy", FRAMED);
        }
        return headers;
    }

    /** Only text has a character set; a parameter that the resource gave stays. */
    private static String type(MediaType type) {
        boolean bytes = BYTES.contains(type.getType() + "/" + type.getSubtype());
        return bytes || type.getParameters().containsKey(MediaType.CHARSET_PARAMETER) ? type.toString() : type.withCharset("UTF-8").toString();
    }
}
