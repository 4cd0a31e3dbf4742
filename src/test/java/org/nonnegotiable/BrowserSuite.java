package org.nonnegotiable;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.nonnegotiable.browser.InChromium;

/** Everything that is tried in a browser; beside it runs {@link ServerSuite}. Each has a program, a database and a core (pom.xml); one test alone is run by its own name. */
@Suite
@SelectPackages("org.nonnegotiable")
@IncludeTags(InChromium.TAG)
@ExcludeClassNamePatterns(BrowserSuite.APART)
class BrowserSuite {

    /** Tests that have a program with settings of their own, none in a browser: to find them is to build it, for a quarter of a minute each. */
    static final String APART = ".*\\.(Feeds|LastGood|LedgerApi|Limited|Misses|PlainAddress|Purge|RenewalBehindProxy|SlowSender)Test";
}
