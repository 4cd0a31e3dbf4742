package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** In by a ministry's own sign-in (OpenID Connect): it vouches for an e-mail address, and whoever was invited by it is in. */
@Path("/desk/sign-in/ministry")
public class MinistryDesk {

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance ministryGone(Visit here);
    }

    @Inject
    Visit visit;
    @Inject
    Entrance entrance;
    @Inject
    @IdToken
    Instance<JsonWebToken> token;
    @Inject
    Instance<OidcSession> session;
    @Inject
    Clock clock;
    /** Values of {@code acr} or {@code amr} that stand for a second factor given there; none unless somebody decides so. */
    @ConfigProperty(name = "campaign.ministry.second-factor")
    Optional<List<String>> secondFactor;

    @GET
    @Authenticated
    public Response come() {
        JsonWebToken claims = token.get();
        Optional<Account> account = verifiedEmail(claims).flatMap(Account::byEmail).filter(Account::isOpen);
        boolean secondFactorGiven = hasSecondFactor(claims);
        session.get().logout().await().indefinitely(); // the desk has sessions of its own
        if (account.isEmpty()) {
            entrance.failed(null, "ministry");
            return Answer.page(403, Templates.ministryGone(visit));
        }
        return admit(accepted(account.get()), secondFactorGiven);
    }

    private Response admit(Account account, boolean secondFactorGiven) {
        if (!secondFactorGiven && SecondFactor.of(account).isPresent()) {
            entrance.awaitCode(account);
            return Answer.goOn("/desk/sign-in/code");
        }
        Instant given = secondFactorGiven ? clock.instant() : null;
        return entrance.admit(account, given, Between.going(""), secondFactorGiven ? "ministry, with its second factor" : "ministry");
    }

    /** Coming by the ministry accepts an invitation as well as its link does. */
    private Account accepted(Account account) {
        if (account.isAccepted()) {
            return account;
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Account own = Account.findById(account.id);
            own.acceptedAt = clock.instant();
            OneTimeLink.delete("account = ?1 and usedAt is null", own); // or whoever finds the letter chooses a password
            AuditEntry.record(own.id, Deed.ACCEPT_INVITATION, own.thing(), own.embassy, "ministry", clock.instant());
            return own;
        });
    }

    private static Optional<String> verifiedEmail(JsonWebToken claims) {
        return "true".equals(String.valueOf(claims.<Object>getClaim("email_verified"))) ? claims.claim("email").map(String::valueOf) : Optional.empty();
    }

    private boolean hasSecondFactor(JsonWebToken claims) {
        Stream<String> told = Stream.of("acr", "amr").flatMap(name -> values(claims.getClaim(name)));
        List<String> counted = secondFactor.orElse(List.of());
        return told.anyMatch(counted::contains);
    }

    private static Stream<String> values(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().flatMap(MinistryDesk::values);
        }
        return claim == null ? Stream.empty() : Stream.of(claim instanceof JsonString text ? text.getString() : claim.toString());
    }
}
