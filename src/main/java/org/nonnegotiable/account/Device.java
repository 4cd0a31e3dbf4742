package org.nonnegotiable.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser calls itself, as people call it: Firefox on Android. Browsers claim to be others too; the first that fits here is what it is. */
final class Device {

    private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet", "YaBrowser", "Yandex",
            "Firefox", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chromium", "Chromium", "Chrome", "Chrome", "Safari", "Safari", "curl", "curl");
    private static final Map<String, String> SYSTEMS = ordered("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
            "CrOS", "ChromeOS", "Mac OS X", "macOS", "Linux", "Linux");

    private Device() {
    }

    /** Empty for what is none of the usual ones: then what it says of itself is the best that can be shown. */
    static Optional<String> named(String agent) {
        Optional<String> browser = first(BROWSERS, agent);
        return browser.map(name -> first(SYSTEMS, agent).map(system -> name + ", " + system).orElse(name));
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream().filter(sign -> agent.contains(sign.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
