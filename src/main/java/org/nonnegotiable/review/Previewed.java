package org.nonnegotiable.review;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** What a subject is, known to whoever writes it. A bean for each kind; each answers for its own subjects only. */
public interface Previewed {

    /** Where the people of the desk find it, and what they call it. */
    Optional<Signpost> signpost(String subject);

    /** The page as readers would get it; nothing when it must not be seen outside: withdrawn, held, or with fields that are locked. */
    Optional<TemplateInstance> page(String subject);
}
