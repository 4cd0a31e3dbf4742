package org.nonnegotiable.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** What a person decides about themselves: the desk's language, their time zone, their password. */
@Path("/desk/me")
public class MeDesk {

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance me(Visit here, MyAccount mine, Map<String, String> problems);

        static native TemplateInstance password(Visit here, Map<String, String> problems);
    }

    @Inject
    Visit visit;
    @Inject
    Guard guard;
    @Inject
    Passwords passwords;
    @Inject
    PasswordChange change;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance show() {
        Account account = visit.demand();
        return Templates.me(visit, MyAccount.of(account, account.deskLanguage, account.zone), Map.of());
    }

    @POST
    @Transactional
    public Response settle(@RestForm String language, @RestForm String zone) {
        Account account = Account.findById(visit.demand().id);
        if (language == null || !MyAccount.DESK_LANGUAGES.contains(language) || !Zones.isKnown(zone)) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.me(visit, MyAccount.of(account, language, zone),
                    Map.of("zone", visit.language().message("desk_me_wrong"))));
        }
        account.deskLanguage = language;
        account.zone = zone;
        AuditEntry.record(account.id, Deed.CHANGE_SETTINGS, account.thing(), account.embassy, null, clock.instant());
        visit.say("desk_me_saved");
        return Answer.goOn("/desk/me");
    }

    @GET
    @Path("password")
    public TemplateInstance password() {
        visit.demand();
        return Templates.password(visit, Map.of());
    }

    @POST
    @Path("password")
    @Transactional
    public Response changePassword(@RestForm String current, @RestForm String password) {
        Account account = visit.demand();
        String guessed = "password of " + account.email;
        Duration wait = guard.begin(guessed, account);
        if (!wait.isZero()) {
            String problem = visit.language().message("desk_sign_in_wait", wait.toSeconds() + 1);
            return Answer.later(wait, Templates.password(visit, Map.of("current", problem)));
        }
        if (!passwords.fits(current == null ? "" : current, account.passwordHash)) {
            return refused("current", "desk_password_not_current");
        }
        guard.forgive(guessed, account);
        return passwords.problem(password == null ? "" : password, account.email, account.name).map(key -> refused("password", key))
                .orElseGet(() -> changed(account, password));
    }

    private Response refused(String field, String key) {
        return Answer.page(Answer.UNPROCESSABLE, Templates.password(visit, Map.of(field, visit.language().message(key))));
    }

    private Response changed(Account account, String password) {
        change.to(account.id, passwords.hash(password), visit.presence().session().id);
        visit.say("desk_password_changed");
        return Answer.goOn("/desk/me");
    }
}
