package org.nonnegotiable.account;

import java.time.Duration;
import java.util.Map;

/** What stands between a person and where they were going: what they typed here, and what they had sent there. Never changes. */
record Between(String email, String to, Kept kept, Map<String, String> problems) {

    static Between going(String to) {
        return new Between("", Kept.isOurs(to) ? to : "", Kept.NOTHING, Map.of());
    }

    static Between carrying(String to, Kept kept) {
        return new Between("", Kept.isOurs(to) ? to : "", kept, Map.of());
    }

    Between typed(String email) {
        return new Between(email == null ? "" : email, to, kept, problems);
    }

    Between wrong(String field, String problem) {
        return new Between(email, to, kept, Map.of(field, problem));
    }

    Between mustWait(String field, Duration wait, Visit here) {
        return wrong(field, here.language().message("desk_sign_in_wait", wait.toSeconds() + 1));
    }
}
