package org.nonnegotiable;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.nonnegotiable.browser.InChromium;

/** Everything that no other suite has. */
@Suite
@SelectPackages("org.nonnegotiable")
@ExcludePackages({"org.nonnegotiable.account", "org.nonnegotiable.audit", "org.nonnegotiable.browser", "org.nonnegotiable.content", "org.nonnegotiable.counter",
    "org.nonnegotiable.database", "org.nonnegotiable.desk", "org.nonnegotiable.story"})
@ExcludeTags(InChromium.TAG)
@ExcludeClassNamePatterns(UnusualSuite.ITS)
class ServerSuite {
}
