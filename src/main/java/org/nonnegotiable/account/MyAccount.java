package org.nonnegotiable.account;

import java.util.List;

/** A person's own account, as their page shows it. Never changes. */
record MyAccount(Account account, String language, String zone, boolean hasCodes, long recoveryCodes) {

    static final List<String> DESK_LANGUAGES = List.of("uk", "en");

    static MyAccount of(Account account, String language, String zone) {
        return new MyAccount(account, language, zone, SecondFactor.of(account).isPresent(), RecoveryCode.left(account));
    }

    public List<String> languages() {
        return DESK_LANGUAGES;
    }

    public List<String> zones() {
        return Zones.all();
    }

    /** Whether the person has a password here; whoever signs in by their ministry has none. */
    public boolean hasPassword() {
        return account.passwordHash != null;
    }
}
