package org.nonnegotiable.safeguarding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may not be given of a child who takes part in proceedings. The law of Ukraine "On Media", art. 42(10), forbids whatever may help to
 * identify such a child, in any status. Where, when and the picture do; of the age only the band is given anyway, and the name is another one.
 * The law lets a parent agree in writing; this site does not ask them to.
 */
public enum Locked {
    OBLAST, RETURNED, PICTURE;

    /** Not knowing counts as yes; before anything is answered, the answers themselves are missing. */
    static Set<Locked> by(Optional<Answers> answers) {
        return answers.filter(given -> given.proceedings.mayBe()).isPresent() ? EnumSet.allOf(Locked.class) : EnumSet.noneOf(Locked.class);
    }

    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
