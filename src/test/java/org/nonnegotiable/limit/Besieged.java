package org.nonnegotiable.limit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A site with little patience behind a proxy that tells whom it asks for: every test that needs one shares this one. */
public class Besieged implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("campaign.patience", "2S");
        settings.put("campaign.limits.miss", "12/1h");
        List.of("sign-in", "way-in", "preview", "oembed", "desk-preview", "draft", "upload").forEach(name -> settings.put("campaign.limits." + name, "3/1h"));
        return settings;
    }
}
