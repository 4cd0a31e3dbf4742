package org.nonnegotiable.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.nonnegotiable.limit.Limited;
import org.nonnegotiable.limit.Network;
import org.nonnegotiable.limit.TooOftenException;
import org.nonnegotiable.limit.Turnstile;

/** Counts who asks for what is limited: by account, for a whole ministry sits behind one address; whoever is not signed in by network. */
class LimitGuard {

    private static final int AFTER_THE_FORM_GUARD = 5_050;

    @Inject
    Visit visit;
    @Inject
    Turnstile turnstile;

    /** With the form read: whoever is refused gets back what they typed. */
    @ServerRequestFilter(priority = AFTER_THE_FORM_GUARD)
    @WithFormRead
    void check(ResourceInfo resource, HttpServerRequest sent) {
        Limited limited = of(resource);
        Optional<String> who = limited == null ? Optional.empty() : who(sent);
        who.flatMap(one -> turnstile.pass(limited.value(), one)).ifPresent(closed -> {
            throw new TooOftenException(closed);
        });
    }

    private Optional<String> who(HttpServerRequest sent) {
        return visit.isSignedIn() ? Optional.of("account " + visit.account().id) : Network.of(sent.remoteAddress());
    }

    private static Limited of(ResourceInfo resource) {
        Limited own = resource.getResourceMethod().getAnnotation(Limited.class);
        return own != null ? own : resource.getResourceClass().getAnnotation(Limited.class);
    }
}
