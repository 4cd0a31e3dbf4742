package org.nonnegotiable.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether everything is done that comes before readers: migrations, the first import, tombstones. Once it is, for good. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {

    private volatile boolean done;

    void end(@Observes @Priority(10_000) StartupEvent start) {
        done = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(done).build();
    }
}
