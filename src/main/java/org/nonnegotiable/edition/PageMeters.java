package org.nonnegotiable.edition;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** What whoever runs the site sees of its pages. */
class PageMeters {

    private static final double NANOS = 1e9;

    void register(@Observes StartupEvent start, MeterRegistry meters, PageStore store, Misses misses, Shelf shelf, Edition edition, Purge purge) {
        FunctionCounter.builder("campaign.pages.hits", store, PageStore::hits).description("answers from memory").register(meters);
        FunctionCounter.builder("campaign.pages.misses", misses, Misses::count).description("pages that had to be rendered or waited for")
                .register(meters);
        FunctionCounter.builder("campaign.pages.shed", misses, Misses::shed).description("misses refused, for there were too many")
                .register(meters);
        FunctionCounter.builder("campaign.purge.failures", purge, Purge::failures).description("caches outside that could not be told")
                .register(meters);
        Gauge.builder("campaign.pages.waiting", misses, Misses::waiting).description("requests that wait for a page").register(meters);
        Gauge.builder("campaign.pages.bytes", shelf, Shelf::bytes).description("memory that kept pages take").register(meters);
        Gauge.builder("campaign.edition.lag.seconds", edition, one -> one.lagNanos() / NANOS)
                .description("how long ago the database last said which edition is current").register(meters);
    }
}
