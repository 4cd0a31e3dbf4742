package org.nonnegotiable.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Languages;

/** Languages and messages as another node, or a command beside the site, has changed them. */
class FreshWords {

    @Inject
    Languages languages;

    void again(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) Edition.Moved moved) {
        QuarkusTransaction.requiringNew().run(languages::reload);
    }
}
