/**
 * The site in a browser: readers on their way through it, those at the desk at their whole job, and every kind of page looked at.
 *
 * <p><b>Words.</b> <i>Journey</i>: what one reader wants, from the first page to the last. <i>Kind</i>: pages made by one template.
 * <i>Hand</i>: somebody at the desk; its <i>fingers</i> are on a keyboard or on a mouse. <i>Newcomer</i>: comes in by an invitation.
 *
 * <p><b>Rules.</b> A journey finds things as its reader does, by role and by name. A keyboard reaches nothing but by Tab. No waiting by the clock.
 *
 * <p><b>Does not know</b> how a page is made: no class, no identifier.
 */
package org.nonnegotiable.browser.journeys;
