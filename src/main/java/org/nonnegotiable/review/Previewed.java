package org.nonnegotiable.review;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** What a subject is, known to whoever writes it. A bean for each kind; each answers for its own subjects only. */
public interface Previewed {

    /** Where the people of the desk find it, and what they call it. */
    Optional<Signpost> signpost(String subject);

    /** The page as readers would get it; nothing when it must not be seen outside: withdrawn, held, or with fields that are locked.
     * @param path where it is looked at */
    Optional<TemplateInstance> page(String subject, String path);

    /** The picture on that page, under the same conditions, {@code width} points wide: it is fetched from below the page's path. */
    Optional<byte[]> picture(String subject, int width);
}
