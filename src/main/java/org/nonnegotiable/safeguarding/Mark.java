package org.nonnegotiable.safeguarding;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The hash of what an erased thing had and nothing has again. */
@Embeddable
record Mark(@Enumerated(EnumType.STRING) Kind kind, String hash) {

    enum Kind {
        ADDRESS,
        /** In tombstones of earlier versions: nobody asks for one. */
        NAME
    }
}
