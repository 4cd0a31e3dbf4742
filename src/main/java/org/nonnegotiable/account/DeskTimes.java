package org.nonnegotiable.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things last at the desk. */
@ConfigMapping(prefix = "campaign.desk")
interface DeskTimes {

    /** Without a request for so long, a session is over. */
    @WithDefault("2h")
    Duration idle();

    /** Nobody stays signed in for longer. */
    @WithDefault("12h")
    Duration longest();

    @WithDefault("7d")
    Duration invitation();

    /** A link for a forgotten password. */
    @WithDefault("1h")
    Duration link();
}
