/**
 * The equipment with which tests look at the site as a reader does.
 *
 * <p><b>Words.</b> <i>Page</i>: one tab of Chromium, in a context of its own. <i>Promise</i>: what every reader is promised, no request
 * leaves the site, no cookie is set, nothing fails in the console. <i>Markup</i>: what the Nu checker says of HTML, CSS and SVG.
 * <i>Accessibility</i>: what axe says of a page as Chromium shows it. <i>Weight</i>: the compressed bytes before a page can be drawn.
 * <i>Keyboard</i>: what can be reached by Tab.
 *
 * <p><b>Rules.</b> A promise that may be broken is declared with {@link org.nonnegotiable.browser.InChromium}. A missing Chromium
 * is installed or fails the test, it never skips one. No waiting by the clock. Each tool has a test that it finds a fault.
 *
 * <p><b>Does not know</b> the campaign: no story, no language, no address of the site.
 */
package org.nonnegotiable.browser;
