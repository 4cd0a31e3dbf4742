/**
 * What belongs to no feature: the front page, standing pages, the words of the interface, errors, headers, limits, stylesheet, scripts, sitemap, manifest.
 *
 * <p><b>Words.</b> <i>Standing page</i>: one of the few texts that explain the campaign, a row per language. <i>Asset</i>: a file of the
 * site's own that never changes under its address. <i>Sentence</i>: a message as coordinators see it, beside the English one.
 *
 * <p><b>Rules.</b> Nothing from elsewhere is loaded, readers get no cookie, no script is needed. Every error has a page in the language of
 * its address, at the desk in the person's, or plain text where no page fits. Words that would break a page are refused.
 *
 * <p><b>Does not know</b> how a feature finds what it shows.
 */
package org.nonnegotiable.site;
