package org.nonnegotiable.operation;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the database's own files may still hold something that was erased. Wellness: it is nothing for a balancer to act on. */
@Wellness
@ApplicationScoped
class ScrubHealth implements HealthCheck {

    @Inject
    ScrubWatch watch;

    @Override
    public HealthCheckResponse call() {
        int due = watch.due().size();
        return HealthCheckResponse.named("scrubbed").status(due == 0).withData("due", due).build();
    }
}
