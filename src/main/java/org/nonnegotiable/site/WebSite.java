package org.nonnegotiable.site;

import io.quarkus.qute.TemplateExtension;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nonnegotiable.language.Here;

/** The campaign as schema.org's WebSite, for search engines. */
@TemplateExtension
class WebSite {

    private WebSite() {
    }

    static Map<String, Object> webSite(Here here) {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("@type", "WebSite");
        site.put("name", "#ChildrenAreNonNegotiable");
        site.put("url", here.absolute());
        site.put("inLanguage", here.language().tag());
        site.put("description", here.language().message("home_description"));
        site.put("license", "https://creativecommons.org/licenses/by/4.0/");
        return site;
    }
}
