/**
 * What belongs to no feature: the front page, standing pages, errors, headers, stylesheet, scripts, sitemap, manifest.
 *
 * <p><b>Words.</b> <i>Standing page</i>: one of the few texts that explain the campaign, a row per language. <i>Asset</i>: a file of the
 * site's own that never changes under its address.
 *
 * <p><b>Rules.</b> Nothing from elsewhere is loaded, no cookie is set, no script is needed. Every error has a page in the language of
 * its address, or plain text where no page fits.
 *
 * <p><b>Does not know</b> how a feature finds what it shows.
 */
package org.nonnegotiable.site;
