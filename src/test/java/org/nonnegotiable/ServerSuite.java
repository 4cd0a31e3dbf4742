package org.nonnegotiable;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.nonnegotiable.browser.InChromium;

/** Everything that needs no browser; beside it runs {@link BrowserSuite}. Each has a program, a database and a core (pom.xml); one test alone is run by its own name. */
@Suite
@SelectPackages("org.nonnegotiable")
@ExcludeTags(InChromium.TAG)
class ServerSuite {
}
