package org.nonnegotiable;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.nonnegotiable.browser.InChromium;

/** Everything that is tried in a browser. */
@Suite
@SelectPackages("org.nonnegotiable")
@IncludeTags(InChromium.TAG)
@ExcludeClassNamePatterns(UnusualSuite.ITS)
class BrowserSuite {
}
