package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/** All that embassy staff are told of a child's consent. Never changes. */
public record ConsentStatus(State state, LocalDate until) {

    /** How a consent stands. */
    public enum State {
        NONE, CURRENT, EXPIRES_SOON, EXPIRED, REVOKED, DOES_NOT_COVER;

        /** Takes the day, where there is one. */
        public String nameKey() {
            return "desk_consent_" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int SOON_DAYS = 60;

    public static ConsentStatus of(Child child, LocalDate today) {
        return Consent.latest(child).map(consent -> of(consent, today)).orElse(new ConsentStatus(State.NONE, null));
    }

    /** For a text in a language on this site. */
    public static ConsentStatus of(Child child, Language language, LocalDate today) {
        ConsentStatus status = of(child, today);
        Optional<Consent> covering = Consent.latest(child).filter(consent -> coversSite(consent.scope) && consent.scope.speaks(language));
        return status.holds() && covering.isEmpty() ? new ConsentStatus(State.DOES_NOT_COVER, status.until) : status;
    }

    private static ConsentStatus of(Consent consent, LocalDate today) {
        if (consent.isRevoked()) {
            return new ConsentStatus(State.REVOKED, null);
        }
        if (consent.isExpired(today)) {
            return new ConsentStatus(State.EXPIRED, consent.expiresOn);
        }
        boolean soon = !today.plusDays(SOON_DAYS).isBefore(consent.expiresOn);
        return new ConsentStatus(soon ? State.EXPIRES_SOON : State.CURRENT, consent.expiresOn);
    }

    /** A page of this site is read in every country, so that a consent for some does not cover it. */
    static boolean coversSite(Scope scope) {
        return scope.covers(Scope.Use.TEXT) && scope.reaches(Scope.Channel.SITE) && scope.isEverywhere();
    }

    public boolean holds() {
        return state == State.CURRENT || state == State.EXPIRES_SOON;
    }
}
