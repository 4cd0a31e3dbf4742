package org.nonnegotiable.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.nonnegotiable.counter.LedgerWatch;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Languages;

/**
 * Whether readers can be sent here: once there is content, always. Without a database kept pages go on, and on every other node it would be
 * the same. What is missing all the same is named.
 */
@Readiness
@ApplicationScoped
class SiteReadiness implements HealthCheck {

    private static final double SCRUB_SECONDS = 3600;

    @Inject
    Figures figures;
    @Inject
    LedgerWatch ledger;
    @Inject
    Edition edition;

    @Override
    public HealthCheckResponse call() {
        boolean hasContent = !Languages.all().isEmpty();
        return HealthCheckResponse.named("site").status(hasContent).withData("missing", String.join(", ", missing(hasContent)))
                .withData("edition", edition.current().number()).withData("schema", figures.schema()).build();
    }

    private List<String> missing(boolean hasContent) {
        List<String> missing = new ArrayList<>();
        note(missing, !hasContent, "content: nothing was imported");
        note(missing, !figures.seen().database(), "database: kept pages go on, the desk stands still");
        note(missing, ledger.broken().isPresent(), "ledger: it does not hold from entry " + ledger.broken().orElse(0L));
        note(missing, !figures.hasTombstones(), "tombstones: their file is gone");
        note(missing, figures.seen().scrubSeconds() > SCRUB_SECONDS, "scrub: what was erased may lie in the database's files");
        return missing;
    }

    private static void note(List<String> missing, boolean isSo, String what) {
        if (isSo) {
            missing.add(what);
        }
    }
}
