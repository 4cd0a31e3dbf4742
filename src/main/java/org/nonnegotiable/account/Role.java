package org.nonnegotiable.account;

import java.util.Locale;

/** What a person is at the desk; each account has one. */
public enum Role {

    WRITER, TRANSLATOR, SAFEGUARDER, COORDINATOR, AUDITOR;

    /** Whether the account belongs to an embassy and to languages of its own. */
    public boolean isOfEmbassy() {
        return this == WRITER || this == TRANSLATOR;
    }

    /** Whether nobody has this role without a second factor, for it decides over children's stories and over accounts. */
    public boolean needsSecondFactor() {
        return this == SAFEGUARDER || this == COORDINATOR;
    }

    /** The message that names it. */
    public String nameKey() {
        return "desk_role_" + name().toLowerCase(Locale.ROOT);
    }

    /** The message that says in one sentence what it may do. */
    public String helpKey() {
        return nameKey() + "_help";
    }
}
