package org.nonnegotiable.press;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.nonnegotiable.counter.LedgerKey;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;

/** The public key that the head of the ledger is signed with. */
@PublicPage
@Shared
@Path("/.well-known/ledger-key.pem")
class WellKnownKey {

    @Inject
    LedgerKey key;

    @GET
    @Produces("application/x-pem-file")
    public String show() {
        return key.publicKey();
    }
}
