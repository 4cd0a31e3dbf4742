package org.nonnegotiable.edition;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;

/**
 * Whether the answer that is being made shows anything of a real child's: a story, a line of one in a list, a picture. Whatever reads such
 * a thing from the database says so here, so that no page can be forgotten. A node cut off from its database stops showing what is personal.
 */
@RequestScoped
public class Personal {

    private boolean marked;

    /** Does nothing where no request is being answered. */
    public static void mark() {
        if (Arc.container() != null && Arc.container().requestContext().isActive()) {
            Arc.container().instance(Personal.class).get().set();
        }
    }

    void set() {
        marked = true;
    }

    public boolean isMarked() {
        return marked;
    }
}
