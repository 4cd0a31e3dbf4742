package org.nonnegotiable.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.nonnegotiable.account.Letters;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.edition.LiveStream;
import org.nonnegotiable.safeguarding.Gate;

/** What Prometheus is told of the site beside Java and the pool of connections. Labels are rules, deeds and classes of answers: nothing of a person. */
@Singleton
class SiteMetrics {

    /** After the kept pages, which count themselves: what they answer shall cost nothing more. */
    private static final int AFTER_KEPT_PAGES = -9_000;

    private final Counter[] answers;

    SiteMetrics(MeterRegistry metrics) {
        answers = IntStream.range(0, 6).mapToObj(hundreds -> Counter.builder("campaign.answers").tag("status", hundreds + "xx")
                .description("Answers that were no kept page, by class of status").register(metrics)).toArray(Counter[]::new);
    }

    void count(@Observes Router router) {
        router.route().order(AFTER_KEPT_PAGES).handler(context -> {
            context.addEndHandler(end -> answers[Math.min(5, context.response().getStatusCode() / 100)].increment());
            context.next();
        });
    }

    /** What has not happened yet is told as 0, or an alert would wait for the second time. */
    void register(@Observes StartupEvent start, MeterRegistry metrics, Figures figures, LiveStream stream, Edition edition) {
        Arrays.stream(Deed.values()).forEach(deed -> metrics.counter(Deed.COUNTED, "deed", deed.name().toLowerCase(Locale.ROOT)));
        Gate.codes().forEach(rule -> metrics.counter(Gate.REFUSED, "rule", rule));
        metrics.counter(Letters.FAILED);
        metrics.counter("campaign.live.dropped");
        gauge(metrics, "campaign.live.readers", "Open pages that are told of new readings", stream, LiveStream::readers);
        gauge(metrics, "campaign.edition", "The state of the public site, as this node knows it", edition, one -> one.current().number());
        gauge(metrics, "campaign.database.up", "1: it answered", figures, one -> one.seen().database() ? 1 : 0);
        gauge(metrics, "campaign.plans.waiting", "Texts that become public by themselves", figures, one -> one.seen().plans());
        gauge(metrics, "campaign.consents.ending", "Consents that end within 30 days", figures, one -> one.seen().consents());
        gauge(metrics, "campaign.scrub.due", "Erasures of which the database's own files may still hold something", figures, one -> one.seen().scrubs());
        gauge(metrics, "campaign.scrub.oldest.seconds", "For how long the oldest of them waits", figures, one -> one.seen().scrubSeconds());
        gauge(metrics, "campaign.tombstones.file", "1: the file of tombstones is there", figures, one -> one.hasTombstones() ? 1 : 0);
    }

    /** A program that is started again in the same Java, as in development and in tests, tells of itself: a gauge that is there already would go on telling of the one before. */
    void forget(@Observes ShutdownEvent end) {
        Metrics.globalRegistry.clear();
    }

    private static <T> void gauge(MeterRegistry metrics, String name, String description, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(description).register(metrics);
    }
}
