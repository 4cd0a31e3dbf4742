package org.nonnegotiable.media;

import java.util.Locale;

/** Under which terms a picture may be shown here. */
public enum Licence {
    /** The embassy or the campaign made it. */
    OWN(null, null),
    /** Whoever made it allowed it to be shown here, and nothing beside. */
    PERMISSION(null, null),
    CC_BY("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    CC0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");

    private final String title;
    private final String address;

    Licence(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /** The same in every language; null where others get no licence. */
    public String title() {
        return title;
    }

    public String address() {
        return address;
    }

    public String nameKey() {
        return "desk_licence_" + name().toLowerCase(Locale.ROOT);
    }
}
