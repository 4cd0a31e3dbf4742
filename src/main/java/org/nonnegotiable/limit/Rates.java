package org.nonnegotiable.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How often each may be asked for. Measured by a newsroom or a ministry of 300 people behind one address on its busiest minute, doubled; what a single machine
 * can do in that time is far more than any of these.
 */
@ConfigMapping(prefix = "campaign.limits")
interface Rates {

    /** Everybody signs in at nine, each with a password and a code, half of them mistyped once. */
    @WithDefault("300/1m")
    Rate signIn();

    @WithDefault("120/1m")
    Rate wayIn();

    /** A whole office opens the link it was sent, some twice, each with its pictures. */
    @WithDefault("240/1m")
    Rate preview();

    /** A site with many articles asks for each once and keeps the answer for days. */
    @WithDefault("300/1m")
    Rate oembed();

    /** Everybody reads four pages that nobody has read since the last publication, and somebody's crawler reads along. */
    @WithDefault("1200/1m")
    Rate miss();

    /** One person, pressing a button. */
    @WithDefault("60/1m")
    Rate deskPreview();

    /** The script saves every few seconds where something was typed; with several windows open. */
    @WithDefault("120/1m")
    Rate draft();

    /** A reportage of sixty pictures, one after another as fast as the line goes. */
    @WithDefault("120/10m")
    Rate upload();
}
