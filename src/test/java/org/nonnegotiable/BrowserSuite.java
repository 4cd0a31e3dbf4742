package org.nonnegotiable;

import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.nonnegotiable.browser.InChromium;

/** Everything that is tried in a browser; beside it runs {@link ServerSuite}. Each has a program, a database and a core (pom.xml); one test alone is run by its own name. */
@Suite
@SelectPackages("org.nonnegotiable")
@IncludeTags(InChromium.TAG)
class BrowserSuite {
}
