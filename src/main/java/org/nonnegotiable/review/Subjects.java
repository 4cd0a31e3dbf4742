package org.nonnegotiable.review;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** What subjects are, asked of whoever writes them. */
@Unremovable
@ApplicationScoped
class Subjects {

    @Inject
    @Any
    Instance<Previewed> kinds;

    static Subjects bean() {
        return Arc.container().instance(Subjects.class).get();
    }

    Optional<Signpost> signpost(String subject) {
        return kinds.stream().map(kind -> kind.signpost(subject)).flatMap(Optional::stream).findFirst();
    }

    Optional<TemplateInstance> page(String subject, String path) {
        return kinds.stream().map(kind -> kind.page(subject, path)).flatMap(Optional::stream).findFirst();
    }

    Optional<byte[]> picture(String subject, int width) {
        return kinds.stream().map(kind -> kind.picture(subject, width)).flatMap(Optional::stream).findFirst();
    }
}
