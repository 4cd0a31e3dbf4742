package org.nonnegotiable.language;

import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the public finds the site: from configuration, never from a request's Host header, which anybody can write. */
public final class Origin {

    /** {@code campaign.address}: scheme, host and port, no slash at the end. */
    private static final URI ADDRESS = ConfigProvider.getConfig().getValue("campaign.address", URI.class);

    private Origin() {
    }

    /** The absolute address of a path, letters of other scripts encoded as RFC 3986 wants. */
    public static String of(String path) {
        return ADDRESS + URI.create(path).toASCIIString();
    }

    /** Whether readers come by TLS, so that browsers may be told to insist on it. */
    public static boolean isSecure() {
        return "https".equals(ADDRESS.getScheme());
    }
}
