package org.nonnegotiable.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.limit.Closed;
import org.nonnegotiable.limit.Limit;
import org.nonnegotiable.limit.Network;
import org.nonnegotiable.limit.Turnstile;

/**
 * Slows guessing without locking anybody out. Strangers wait by account and network, by account when many networks join in, and by network
 * when one tries many accounts; a browser on which
 * the person has signed in before waits for nobody's tries but its own (OWASP: device cookies).
 */
@RequestScoped
class Guard {

    private record Bucket(String name, int free, Duration longest) {
    }

    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_FOR_ALL = Duration.ofMinutes(1);

    @Inject
    RoutingContext context;
    @Inject
    Cookies cookies;
    @Inject
    Secrets secrets;
    @Inject
    DeskTimes times;
    @Inject
    Turnstile turnstile;
    @Inject
    Clock clock;

    /** @param what is guessed, and of whom */
    Duration begin(String what, Account account) {
        Optional<Closed> closed = device(account).isPresent() ? Optional.empty()
                : Network.of(context.request().remoteAddress()).flatMap(network -> turnstile.pass(Limit.SIGN_IN, network));
        return closed.map(Closed::delay).orElseGet(() -> beginCounted(what, account));
    }

    private Duration beginCounted(String what, Account account) {
        for (Bucket bucket : buckets(what, account)) {
            Duration wait = Guessing.begin(bucket.name, bucket.free, bucket.longest, clock.instant());
            if (!wait.isZero()) {
                return wait;
            }
        }
        return Duration.ZERO;
    }

    /** It was no guess. Part of the caller's transaction. */
    void forgive(String what, Account account) {
        buckets(what, account).forEach(bucket -> Guessing.forgive(bucket.name));
    }

    /** This browser belongs to this person: by a password that was right, or by a link that only they could open. */
    void remember(Account account) {
        if (device(account).isEmpty()) {
            byte[] content = ByteBuffer.allocate(24).putLong(account.id).put(Sealed.random(16)).array();
            cookies.write(context, Cookies.DEVICE, content, REMEMBERED);
        }
    }

    private List<Bucket> buckets(String what, Account account) {
        Optional<byte[]> device = device(account);
        if (device.isPresent()) {
            return List.of(new Bucket(name(what, Sealed.text(device.get())), 10, LONGEST));
        }
        String network = network(context.request().remoteAddress().hostAddress());
        return List.of(new Bucket(name(what, network), 5, LONGEST), new Bucket(name(what, "everywhere"), 50, LONGEST_FOR_ALL),
                new Bucket(name("anybody", network), times.triesPerNetwork(), LONGEST_FOR_ALL));
    }

    private Optional<byte[]> device(Account account) {
        return cookies.read(context, Cookies.DEVICE).filter(content -> account != null && content.length == 24
                && ByteBuffer.wrap(content).getLong() == account.id);
    }

    private String name(String what, String where) {
        return Sealed.hash(secrets.session(), what + "\n" + where);
    }

    /** Of IPv6 the first half: one person has all of the second. */
    private static String network(String address) {
        if (address == null || !address.contains(":")) {
            return String.valueOf(address);
        }
        String[] parts = address.split(":", 5);
        return String.join(":", List.of(parts).subList(0, Math.min(4, parts.length)));
    }
}
