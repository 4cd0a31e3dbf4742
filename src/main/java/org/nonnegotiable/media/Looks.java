package org.nonnegotiable.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Who looks at a picture that is not public stands in the log; for ten minutes it is the same look. */
@RequestScoped
class Looks {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    @Inject
    Visit here;
    @Inject
    Clock clock;

    Picture at(Long id) {
        Picture picture = Picture.<Picture>findByIdOptional(id).orElseThrow(NotFoundException::new);
        Account by = here.demand(Deed.READ_STORY, picture.embassy);
        Instant now = clock.instant();
        if (!picture.isShown() && !isSameLook(by, picture, now)) {
            AuditEntry.viewed(by.id, Deed.READ_STORY, picture.thing(), picture.embassy, null, now);
        }
        return picture;
    }

    private static boolean isSameLook(Account by, Picture picture, Instant now) {
        return AuditEntry.count("actor = ?1 and thing = ?2 and deed = ?3 and at > ?4",
                by.id, picture.thing(), Deed.READ_STORY, now.minus(ONE_LOOK)) > 0;
    }
}
