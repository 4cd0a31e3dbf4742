package org.nonnegotiable.operation;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.nonnegotiable.counter.LedgerWatch;

/** Whether the ledger of readings holds. Wellness, not readiness: a tampered past is for people to look into, and the site goes on. */
@Wellness
@ApplicationScoped
class LedgerHealth implements HealthCheck {

    @Inject
    LedgerWatch watch;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("ledger").status(watch.broken().isEmpty());
        watch.broken().ifPresent(from -> response.withData("broken_from", from));
        return response.build();
    }
}
