package org.nonnegotiable.safeguarding;

import io.quarkus.arc.Arc;

/** Fired in the transaction in which a child's consent was revoked or was found expired: everything about the child goes from public view. */
public record ConsentEnded(Long childId, boolean revoked) {

    static void of(Consent consent) {
        Arc.container().beanManager().getEvent().select(ConsentEnded.class)
                .fire(new ConsentEnded(consent.child.id, consent.isRevoked()));
    }
}
