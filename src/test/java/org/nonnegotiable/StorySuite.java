package org.nonnegotiable;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;
import org.nonnegotiable.browser.InChromium;

/** Stories, without a browser. */
@Suite
@SelectPackages({"org.nonnegotiable.story"})
@ExcludeTags(InChromium.TAG)
@ExcludeClassNamePatterns(UnusualSuite.ITS)
class StorySuite {
}
