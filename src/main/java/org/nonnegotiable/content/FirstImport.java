package org.nonnegotiable.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.LanguageRow;
import org.nonnegotiable.story.Samples;

/** An empty database begins with the shipped content; after that the database is the truth, and lacks no word. */
class FirstImport {

    private static final Logger LOG = Logger.getLogger(FirstImport.class);

    @Inject
    ContentImport contentImport;
    @Inject
    MissingWords missingWords;
    @Inject
    Edition edition;
    @ConfigProperty(name = "campaign.samples", defaultValue = "true")
    boolean samples;

    void begin(@Observes StartupEvent start) {
        if (QuarkusTransaction.requiringNew().call(() -> LanguageRow.count()) == 0) {
            Shipped.read(contentImport::from);
            LOG.info("The database was empty; it now holds the shipped content.");
        } else {
            QuarkusTransaction.requiringNew().run(missingWords::add);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (!samples && Samples.remove() > 0) {
                edition.raise();
            }
        });
    }
}
