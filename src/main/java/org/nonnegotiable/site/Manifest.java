package org.nonnegotiable.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** The site as an application on a phone's first screen (W3C Web Application Manifest), in the reader's language. */
@PublicPage
@Path("/{language}/manifest.webmanifest")
class Manifest {

    @Inject
    ObjectMapper json;

    @GET
    @Produces("application/manifest+json")
    public String show(Language language) throws JsonProcessingException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", "#ChildrenAreNonNegotiable");
        manifest.put("short_name", language.message("app_short_name"));
        manifest.put("description", language.message("home_description"));
        manifest.put("lang", language.tag());
        manifest.put("dir", language.direction());
        manifest.put("start_url", Here.at(language, "").address());
        manifest.put("scope", "/");
        manifest.put("display", "browser");
        manifest.put("background_color", "#FBF8F1");
        manifest.put("theme_color", "#12233D");
        manifest.put("icons", List.of(icon("/icon-192.png", "192x192"), icon("/icon-512.png", "512x512")));
        return json.writeValueAsString(manifest);
    }

    private static Map<String, String> icon(String address, String sizes) {
        return new TreeMap<>(Map.of("src", address, "sizes", sizes, "type", "image/png"));
    }
}
