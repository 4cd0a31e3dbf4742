package org.nonnegotiable.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.nonnegotiable.counter.LedgerWatch;

/** {@code campaign_ledger_broken_from}: the first entry that does not hold, 0 while all do. */
class LedgerMetric {

    void register(@Observes StartupEvent start, MeterRegistry metrics, LedgerWatch watch) {
        Gauge.builder("campaign.ledger.broken.from", watch, one -> one.broken().orElse(0L))
                .description("The first entry of the ledger of readings that does not hold; 0: all do").register(metrics);
    }
}
