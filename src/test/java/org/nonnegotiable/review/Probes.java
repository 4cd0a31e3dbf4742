package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** Texts that no feature writes. Those that are locked have no page. */
@Singleton
public class Probes implements Previewed {

    static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    static final String HASH = Fingerprint.of(Map.of("title", "A mitten"));
    static final String OTHER_HASH = Fingerprint.of(Map.of("title", "A mitten."));
    static final Set<String> LOCKED = ConcurrentHashMap.newKeySet();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Engine engine;

    @Override
    public Optional<Signpost> signpost(String subject) {
        return isOurs(subject) ? Optional.of(new Signpost("/desk/probes" + subject.substring("probe".length()), "Text " + subject)) : Optional.empty();
    }

    @Override
    public Optional<TemplateInstance> page(String subject, String path) {
        return isOurs(subject) && !LOCKED.contains(subject) ? Optional.of(engine.parse("<p>Words of {subject}</p>").data("subject", subject))
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> picture(String subject, int width) {
        return Optional.empty();
    }

    private static boolean isOurs(String subject) {
        return subject.startsWith("probe/");
    }

    /** A new one, in German, of the embassy in Germany. */
    static Work work() {
        return work("probe/" + NUMBER.incrementAndGet() + "/de", HASH);
    }

    static Work work(String subject, String hash) {
        Language german = Languages.known("de").orElseThrow();
        return new Work(subject, "DE", german, hash);
    }

    static Submission submit(Work work, Member by) {
        return requiringNew().call(() -> Submission.submit(work, "Please read the second paragraph closely.", null, by.account(), NOW));
    }

    static void eraseAll() {
        requiringNew().run(() -> Reviews.erase("probe"));
    }
}
