package org.nonnegotiable;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What has a program with settings of its own. No other suite may find these: to find them is to build that program, for a quarter of a minute each. */
@Suite
@SelectPackages("org.nonnegotiable")
@IncludeClassNamePatterns(UnusualSuite.ITS)
class UnusualSuite {

    static final String ITS = ".*\\.(Feeds|LastGood|LedgerApi|Limited|Misses|PlainAddress|Purge|RenewalBehindProxy|SlowSender)Test";
}
