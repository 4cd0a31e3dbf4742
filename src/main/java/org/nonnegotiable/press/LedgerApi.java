package org.nonnegotiable.press;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nonnegotiable.counter.LedgerKey;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.SignedHead;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;

/** The ledger as it is hashed, and its signed head: docs/ledger.md says how to check them without this site. */
@PublicPage
@Shared
@Path("/api/v1")
class LedgerApi {

    @Inject
    LedgerKey key;
    @Inject
    OpenFigures data;

    @GET
    @Path("ledger.jsonl")
    public Response ledger() {
        List<Reading> ledger = Reading.ledger();
        String lines = ledger.stream().map(reading -> reading.entry() + "\n").collect(Collectors.joining());
        Response.ResponseBuilder answer = Response.ok(lines, "application/jsonl").header(ChainState.HEADER, data.chain().header());
        Optional<Instant> changed = ledger.stream().map(reading -> reading.recordedAt).filter(at -> at != null).max(Comparator.naturalOrder());
        changed.ifPresent(at -> answer.header(HttpHeaders.LAST_MODIFIED, Date.from(at)));
        return answer.build();
    }

    @GET
    @Path("ledger/head.json")
    public Response head() {
        SignedHead head = SignedHead.read();
        return Response.ok(head.statement(), "application/json").header(ChainState.HEADER, ChainState.of(head.broken()).header()).build();
    }

    /** 64 bytes over exactly what head.json says. */
    @GET
    @Path("ledger/head.sig")
    @Produces("application/octet-stream")
    public byte[] signature() {
        SignedHead head = SignedHead.read();
        return head.signature(key).orElseThrow(() -> new ServiceUnavailableException(
                "The ledger does not hold from entry " + head.broken().get() + " on, so its head is not signed."));
    }
}
