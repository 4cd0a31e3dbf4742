package org.nonnegotiable.account;

import io.quarkus.qute.RawString;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Addressee;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Html;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** Who is at the desk now, in which language, and what they may do: every desk template's {@code here}. */
@RequestScoped
public class Visit implements Addressee {

    @Inject
    RoutingContext context;
    @Inject
    Notices notices;
    @Inject
    Door door;
    @Inject
    Clock clock;
    @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
    boolean ministry;

    /** Null before signing in. */
    public Account account() {
        return presence().isSignedIn() ? presence().session().account : null;
    }

    public boolean isSignedIn() {
        return presence().isSignedIn();
    }

    /** There was a session, and it is over. */
    public boolean isExpired() {
        return presence().expired();
    }

    /** Whether people may come by a ministry's own sign-in. */
    public boolean isMinistry() {
        return ministry;
    }

    /** The desk speaks two languages: the account's, before signing in the browser's. */
    @Override
    public Language language() {
        String tag = presence().session() != null ? presence().session().account.deskLanguage
                : Languages.accepted(context.request().getHeader("Accept-Language")).tag().equals("uk") ? "uk" : "en";
        return Languages.known(tag).orElseThrow();
    }

    public ZoneId zone() {
        return isSignedIn() ? account().zoneId() : ZoneOffset.UTC;
    }

    /** Day and time where the person is. */
    public RawString at(Instant moment) {
        return Html.time(moment, Cldr.moment(moment, zone(), language()));
    }

    /** What an embassy's clocks show; null for nobody's, which is at home. */
    public ZoneId zone(String embassy) {
        return ZoneId.of(Zones.of(embassy));
    }

    /** As templates name it: the classes of zones are hidden from them. */
    public String zoneName() {
        return zone().getId();
    }

    public String zoneName(String embassy) {
        return zone(embassy).getId();
    }

    /** Day and time where the embassy is. */
    public RawString at(Instant moment, String embassy) {
        return Html.time(moment, Cldr.moment(moment, zone(embassy), language()));
    }

    /** Whether an embassy's clocks may show something else than those of the person. */
    public boolean isElsewhere(String embassy) {
        return embassy != null && !zone(embassy).equals(zone());
    }

    public Instant now() {
        return clock.instant();
    }

    public boolean may(Deed deed) {
        return isSignedIn() && account().may(deed);
    }

    public boolean may(Deed deed, String embassy) {
        return isSignedIn() && account().may(deed, embassy);
    }

    /** For templates, which know no enums. */
    public boolean may(String deedName) {
        return may(Deed.valueOf(deedName));
    }

    public boolean may(String deedName, String embassy) {
        return may(Deed.valueOf(deedName), embassy);
    }

    /** Whoever is here, signed in; the other demands include it. */
    public Account demand() {
        if (presence().fault() != null) {
            throw presence().fault();
        }
        if (!isSignedIn()) {
            throw new SignInNeededException();
        }
        return account();
    }

    /** May this person do this somewhere, on something? */
    public Account demand(Deed deed) {
        return demand(deed, demand().may(deed));
    }

    /** May this person do this to a thing of this embassy, null for a thing of nobody? */
    public Account demand(Deed deed, String embassy) {
        return demand(deed, demand().may(deed, embassy));
    }

    private Account demand(Deed deed, boolean may) {
        if (!may) {
            throw new DeniedException(deed);
        }
        boolean needed = Permissions.needsSecondFactor(deed) || account().role.needsSecondFactor();
        if (needed && presence().session().secondFactorAt == null) {
            throw new SecondFactorNeededException();
        }
        return account();
    }

    /** What the hidden field {@code csrf} of every form holds; empty before signing in. */
    public String token() {
        return presence().isSignedIn() ? presence().ticket().formToken() : "";
    }

    /** The path being visited. */
    public String address() {
        return context.request().path();
    }

    /** Shown on the next page that is shown. */
    public void say(String messageName, Object... arguments) {
        notices.say(messageName, arguments);
    }

    /** What was said since the last page, once. */
    public List<String> notices() {
        return notices.take(language());
    }

    Presence presence() {
        return Door.presence(context);
    }

    Optional<DeskSession> session() {
        return Optional.ofNullable(presence().session());
    }

    void admit(Account account, boolean awaitsCode, Instant secondFactorAt) {
        door.admit(context, account, awaitsCode, secondFactorAt);
    }

    void leave() {
        door.forget(context);
    }
}
