package org.nonnegotiable.mirror;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.nonnegotiable.edition.Personal;
import org.nonnegotiable.edition.PublicPage;

/**
 * Safeguarding: what shows anything of a real child's cannot be taken back from a mirror within a minute, so it never gets into one. A program
 * that makes a mirror refuses it, before it could be kept.
 */
@Provider
@PublicPage
@Priority(Priorities.USER + 1000)
class LeftOut implements ContainerResponseFilter {

    /** Unavailable for legal reasons (RFC 7725): the site itself never answers so. */
    static final int STATUS = 451;
    private static volatile boolean active;

    @Inject
    Personal personal;

    /** From now on, for as long as this program runs: whatever asks for a page, nothing personal is made. */
    static void begin() {
        active = true;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext response) {
        if (active && personal.isMarked()) {
            response.setStatus(STATUS);
            response.setEntity(null);
        }
    }
}
