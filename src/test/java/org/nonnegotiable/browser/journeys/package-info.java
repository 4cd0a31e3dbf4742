/**
 * The site in a browser: readers on their way through it, and every kind of page looked at.
 *
 * <p><b>Words.</b> <i>Journey</i>: what one reader wants, from the first page to the last. <i>Kind</i>: pages made by one template.
 *
 * <p><b>Rules.</b> A journey finds things as its reader does, by role and by name. No waiting by the clock.
 *
 * <p><b>Does not know</b> how a page is made: no class, no identifier.
 */
package org.nonnegotiable.browser.journeys;
