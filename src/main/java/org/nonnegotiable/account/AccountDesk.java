package org.nonnegotiable.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;

/** Whom coordinators invite, and what they change about accounts. */
@Path("/desk/accounts")
public class AccountDesk {

    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "account/desk")
    static class Templates {
        static native TemplateInstance accounts(Visit here, List<Account> accounts);

        static native TemplateInstance invite(Visit here, AccountForm form);

        static native TemplateInstance account(Visit here, AccountForm form, Account account, boolean hasCodes);
    }

    @Inject
    Visit visit;
    @Inject
    Letters letters;
    @Inject
    Invitations invitations;
    @Inject
    Clock clock;

    @GET
    public TemplateInstance list() {
        visit.demand(Deed.CHANGE_ACCOUNT);
        return Templates.accounts(visit, Account.sorted());
    }

    @GET
    @Path("invitation")
    public TemplateInstance form() {
        visit.demand(Deed.INVITE);
        return Templates.invite(visit, AccountForm.blank());
    }

    @POST
    public Response invite(@BeanParam AccountForm form) {
        Account coordinator = visit.demand(Deed.INVITE);
        if (form.isRight(null, visit.language()) && invitations.begin(form, coordinator) || invitations.isSentAlready(form, coordinator)) {
            return Answer.goOn("/desk/accounts");
        }
        return Answer.page(Answer.UNPROCESSABLE, Templates.invite(visit, form));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(Long id) {
        visit.demand(Deed.CHANGE_ACCOUNT);
        Account account = find(id);
        return Templates.account(visit, AccountForm.of(account), account, SecondFactor.of(account).isPresent());
    }

    @POST
    @Path("{id}")
    @Transactional
    public Response change(Long id, @BeanParam AccountForm form) {
        Account coordinator = visit.demand(Deed.CHANGE_ACCOUNT);
        Account account = Account.locked(id).orElseThrow(NotFoundException::new);
        boolean codes = SecondFactor.of(account).isPresent();
        if (!form.version().equals(String.valueOf(account.version))) {
            form.contest();
            return Answer.page(CONFLICT, Templates.account(visit, form, account, codes));
        }
        if (isSelf(account) && !form.isRole(account.role)) {
            form.keepsOwnRole(visit.language());
        }
        if (!form.isRight(id, visit.language()) || !account.isOpen()) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.account(visit, form, account, codes));
        }
        boolean moved = form.isElsewhere(account);
        if (moved) {
            leaveOldAddress(account, form);
        }
        form.fill(account);
        AuditEntry.record(coordinator.id, Deed.CHANGE_ACCOUNT, account.thing(), account.embassy, account.role.name(), clock.instant());
        visit.say("desk_account_saved", account.name);
        if (moved && !account.isAccepted()) {
            invitations.send(account);
        }
        return Answer.goOn("/desk/accounts");
    }

    /** The old box is told where the account goes, for nobody else would notice that it was taken; what went there before opens nothing any more. */
    private void leaveOldAddress(Account account, AccountForm form) {
        if (account.isAccepted()) {
            letters.send(account, "desk_letter_moved_subject", "desk_letter_moved", Account.tidy(form.email()));
        }
        OneTimeLink.delete("account = ?1 and usedAt is null", account);
        DeskSession.endAll(account, isSelf(account) ? visit.presence().session().id : null, clock.instant());
    }

    /** Once more, with a new link; the one before works no more. */
    @POST
    @Path("{id}/invitation")
    @Transactional
    public Response inviteAgain(Long id) {
        Account coordinator = visit.demand(Deed.INVITE);
        Account account = Optional.of(find(id)).filter(found -> found.isOpen() && !found.isAccepted()).orElseThrow(NotFoundException::new);
        AuditEntry.record(coordinator.id, Deed.INVITE, account.thing(), account.embassy, "again", clock.instant());
        invitations.send(account);
        return Answer.goOn("/desk/accounts");
    }

    /** For somebody who has lost both phone and paper: they sign in with the password and set codes up anew. */
    @POST
    @Path("{id}/codes-removal")
    @Transactional
    public Response removeCodes(Long id) {
        Account coordinator = visit.demand(Deed.CHANGE_ACCOUNT);
        Account account = Optional.of(find(id)).filter(found -> !isSelf(found)).orElseThrow(NotFoundException::new);
        SecondFactor.deleteById(account.id);
        RecoveryCode.delete("account", account.id);
        DeskSession.endAll(account, null, clock.instant());
        AuditEntry.record(coordinator.id, Deed.CHANGE_ACCOUNT, account.thing(), account.embassy, "codes removed", clock.instant());
        letters.send(account, "desk_letter_codes_removed_subject", "desk_letter_codes_removed");
        visit.say("desk_account_codes_removed", account.name);
        return Answer.goOn("/desk/accounts/" + id);
    }

    /** Nobody closes their own account: the last coordinator would lock everybody out. */
    @POST
    @Path("{id}/closure")
    @Transactional
    public Response close(Long id) {
        Account coordinator = visit.demand(Deed.CLOSE_ACCOUNT);
        Account account = Optional.of(find(id)).filter(found -> found.isOpen() && !isSelf(found)).orElseThrow(NotFoundException::new);
        account.closedAt = clock.instant();
        DeskSession.endAll(account, null, clock.instant());
        OneTimeLink.delete("account = ?1 and usedAt is null", account);
        AuditEntry.record(coordinator.id, Deed.CLOSE_ACCOUNT, account.thing(), account.embassy, null, clock.instant());
        visit.say("desk_account_closed", account.name);
        return Answer.goOn("/desk/accounts");
    }

    private boolean isSelf(Account account) {
        return account.id.equals(visit.account().id);
    }

    private static Account find(Long id) {
        return Account.<Account>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
