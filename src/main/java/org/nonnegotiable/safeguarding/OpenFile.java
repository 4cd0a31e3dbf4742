package org.nonnegotiable.safeguarding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** A child's file while somebody at the desk has it open: only for who may do that deed, and what is done or read is noted. */
@RequestScoped
class OpenFile {

    @Inject
    Visit here;
    @Inject
    Clock clock;

    /** Who is not signed in does not even learn whether there is such a file. */
    Child child(String code, Deed deed) {
        here.demand();
        Child child = Child.present(code);
        here.demand(deed, child.embassy);
        return child;
    }

    /** Part of the caller's transaction. */
    void note(Child child, Deed deed, String detail) {
        AuditEntry.record(by(), deed, child.thing(), child.embassy, detail, now());
    }

    void viewed(Child child, Deed deed, String detail) {
        AuditEntry.viewed(by(), deed, child.thing(), child.embassy, detail, now());
    }

    /** Back to the file, which says what was done. */
    Response done(Child child, String message) {
        here.say(message);
        return Response.seeOther(URI.create(child.deskPath())).build();
    }

    Long by() {
        return here.account().id;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
