package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nonnegotiable.limit.Closed;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Network;
import org.nonnegotiable.limit.Turnstile;

/** Finds out who comes to the desk, before anything answers: error pages too know whom they speak to. */
@ApplicationScoped
class Door {

    private static final String PRESENCE = "presence";
    private static final int BEFORE_RESOURCES = -8_500;
    /** How much later a session may be said to have been used than it was: or every request would be a write. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @Inject
    Cookies cookies;
    @Inject
    DeskTimes times;
    @Inject
    Turnstile turnstile;
    @Inject
    Clock clock;
    @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
    boolean ministry;

    void stand(@Observes Router router) {
        router.route("/desk/sign-in/ministry").order(BEFORE_RESOURCES).handler(context -> {
            if (ministry) {
                letBegin(context);
            } else {
                context.response().setStatusCode(303).putHeader("Location", "/desk/sign-in").end();
            }
        });
        router.route("/desk").order(BEFORE_RESOURCES).handler(this::recognise);
        router.route("/desk/*").order(BEFORE_RESOURCES).handler(this::recognise);
    }

    static Presence presence(RoutingContext context) {
        Presence found = context.get(PRESENCE);
        return found == null ? Presence.NOBODY : found;
    }

    /** What follows asks the ministry's server, which is not ours to flood. */
    private void letBegin(RoutingContext context) {
        Optional<Closed> closed = Network.of(context.request().remoteAddress()).flatMap(network -> turnstile.pass(Limit.WAY_IN, network));
        closed.ifPresent(told -> told.headers().forEach(context.response()::putHeader));
        if (closed.isPresent()) {
            context.fail(Closed.STATUS);
        } else {
            context.next();
        }
    }

    private void recognise(RoutingContext context) {
        if (context.request().getCookie(Cookies.SESSION) == null) {
            context.next();
            return;
        }
        context.vertx().executeBlocking(() -> find(context), false).onComplete(found -> {
            context.put(PRESENCE, found.succeeded() ? found.result() : Presence.unknown(new IllegalStateException(found.cause())));
            context.next();
        });
    }

    private Presence find(RoutingContext context) {
        Instant now = clock.instant();
        Optional<Ticket> ticket = cookies.read(context, Cookies.SESSION).flatMap(Ticket::read).filter(held -> held.isOpen(times, now));
        Presence presence = ticket.flatMap(held -> QuarkusTransaction.requiringNew().call(() -> session(held, now))
                .map(session -> Presence.of(session, held))).orElse(Presence.EXPIRED);
        if (presence.session() != null && presence.ticket().seen().plus(GRAIN).isBefore(now)) {
            cookies.write(context, Cookies.SESSION, presence.ticket().seen(now).content(), times.longest());
        }
        return presence;
    }

    private Optional<DeskSession> session(Ticket ticket, Instant now) {
        Optional<DeskSession> open = DeskSession.<DeskSession>findByIdOptional(ticket.session())
                .filter(session -> session.isOpen(times, now) && same(session.tokenHash, Sealed.hash(ticket.token())));
        if (open.isPresent() && !open.get().awaitsCode && open.get().seenAt.plus(GRAIN).isBefore(now)) {
            DeskSession.update("seenAt = ?1 where id = ?2 and seenAt < ?1", now, open.get().id);
        }
        return open;
    }

    /** Begins a session and lets its browser know. Part of the caller's transaction. */
    DeskSession admit(RoutingContext context, Account account, boolean awaitsCode, Instant secondFactorAt) {
        Instant now = clock.instant();
        byte[] token = Sealed.random(Ticket.TOKEN_BYTES);
        DeskSession session = DeskSession.begin(account, token, context.request().getHeader("User-Agent"), now);
        session.awaitsCode = awaitsCode;
        session.secondFactorAt = secondFactorAt;
        Ticket ticket = new Ticket(session.id, token, now, now);
        context.put(PRESENCE, Presence.of(session, ticket));
        cookies.write(context, Cookies.SESSION, ticket.content(), times.longest());
        return session;
    }

    void forget(RoutingContext context) {
        context.put(PRESENCE, Presence.NOBODY);
        cookies.remove(context, Cookies.SESSION);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
