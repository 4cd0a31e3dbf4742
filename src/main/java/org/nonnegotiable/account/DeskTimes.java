package org.nonnegotiable.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things last at the desk, and how often they may be tried. */
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

    /** How many wrong passwords a network may try, of whomever, before each further one waits; an embassy is one network. */
    @WithDefault("200")
    int triesPerNetwork();
}
