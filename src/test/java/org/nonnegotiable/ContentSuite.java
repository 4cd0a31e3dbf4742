package org.nonnegotiable;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.nonnegotiable.browser.InChromium;

/** Who may come in, what the site is filled with, the ledger, and every address of it, without a browser. */
@Suite
@SelectPackages({"org.nonnegotiable.account", "org.nonnegotiable.browser", "org.nonnegotiable.content", "org.nonnegotiable.counter", "org.nonnegotiable.database"})
@ExcludeTags(InChromium.TAG)
@ExcludeClassNamePatterns(UnusualSuite.ITS)
class ContentSuite {
}
