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
import org.nonnegotiable.account.OneTimeLink.Purpose;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Origin;

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
    DeskTimes times;
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
    @Transactional
    public Response invite(@BeanParam AccountForm form) {
        Account coordinator = visit.demand(Deed.INVITE);
        if (!form.isRight(null, visit.language())) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.invite(visit, form));
        }
        Account account = new Account();
        form.fill(account);
        account.invitedBy = coordinator.id;
        account.invitedAt = clock.instant();
        account.persist();
        AuditEntry.record(coordinator.id, Deed.INVITE, account.thing(), account.embassy, account.role.name(), clock.instant());
        send(account);
        return Answer.goOn("/desk/accounts");
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
        Account account = find(id);
        boolean codes = SecondFactor.of(account).isPresent();
        if (!form.version().equals(String.valueOf(account.version))) {
            form.changedMeanwhile(visit.language());
            return Answer.page(CONFLICT, Templates.account(visit, form, account, codes));
        }
        if (isSelf(account) && !form.isRole(account.role)) {
            form.keepsOwnRole(visit.language());
        }
        if (!form.isRight(id, visit.language()) || !account.isOpen()) {
            return Answer.page(Answer.UNPROCESSABLE, Templates.account(visit, form, account, codes));
        }
        form.fill(account);
        AuditEntry.record(coordinator.id, Deed.CHANGE_ACCOUNT, account.thing(), account.embassy, account.role.name(), clock.instant());
        visit.say("desk_account_saved", account.name);
        return Answer.goOn("/desk/accounts");
    }

    /** Once more, with a new link; the one before works no more. */
    @POST
    @Path("{id}/invitation")
    @Transactional
    public Response inviteAgain(Long id) {
        Account coordinator = visit.demand(Deed.INVITE);
        Account account = Optional.of(find(id)).filter(found -> found.isOpen() && !found.isAccepted()).orElseThrow(NotFoundException::new);
        AuditEntry.record(coordinator.id, Deed.INVITE, account.thing(), account.embassy, "again", clock.instant());
        send(account);
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

    private void send(Account account) {
        String token = OneTimeLink.make(account, Purpose.INVITATION, clock.instant().plus(times.invitation()));
        letters.send(account, "desk_letter_invitation_subject", "desk_letter_invitation", Origin.of("/desk/invitation/" + token),
                times.invitation().toDays());
        visit.say("desk_account_invited", account.name, account.email);
    }

    private boolean isSelf(Account account) {
        return account.id.equals(visit.account().id);
    }

    private static Account find(Long id) {
        return Account.<Account>findByIdOptional(id).orElseThrow(NotFoundException::new);
    }
}
