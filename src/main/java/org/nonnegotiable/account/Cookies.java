package org.nonnegotiable.account;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.nonnegotiable.language.Origin;

/**
 * The cookies of the desk: sealed, for the desk's addresses only, and out of reach of scripts. Readers never get one.
 * Where the public comes by TLS they are {@code Secure}, and the prefix lets no unsafe page set them.
 */
@ApplicationScoped
class Cookies {

    static final String PREFIX = Origin.isSecure() ? "__Secure-" : "";
    /** Who is signed in. */
    static final String SESSION = PREFIX + "desk";
    /** What is said on the next page. */
    static final String SAID = PREFIX + "desk-said";
    /** A browser on which this person has signed in before. */
    static final String DEVICE = PREFIX + "desk-device";

    @Inject
    Secrets secrets;

    Optional<byte[]> read(RoutingContext context, String name) {
        Cookie cookie = context.request().getCookie(name);
        return cookie == null ? Optional.empty() : Sealed.openText(secrets.session(), name, cookie.getValue());
    }

    void write(RoutingContext context, String name, byte[] content, Duration lasting) {
        context.response().headers().add("Set-Cookie", cookie(name, value(name, content), lasting));
    }

    void remove(RoutingContext context, String name) {
        context.response().headers().add("Set-Cookie", cookie(name, "", Duration.ZERO));
    }

    String value(String name, byte[] content) {
        return Sealed.sealText(secrets.session(), name, content);
    }

    private static String cookie(String name, String value, Duration lasting) {
        return name + "=" + value + "; Path=/desk; Max-Age=" + lasting.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (Origin.isSecure() ? "; Secure" : "");
    }
}
