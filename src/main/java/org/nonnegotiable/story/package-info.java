/**
 * The children's stories as the public reads them.
 *
 * <p><b>Words.</b> <i>Story</i>: one child's, with what is the same in every language (age band, oblast, month of return, themes,
 * drawing). <i>Story text</i>: the story in one language, with an address of its own. <i>Quote</i>: the child's words that open the page.
 * <i>Sample</i>: a story that is plainly invented. <i>Withdrawn</i>: gone for good, answered with 410. <i>Former address</i>: where a text
 * once was; it leads on for ever.
 *
 * <p><b>Rules.</b> The public sees published texts of stories that are not withdrawn. A sample is marked on its page in every language, kept
 * out of search engines, feeds and the sitemap. Age is a band, place an oblast, return a month. A language that has no text shows another
 * one's, labelled.
 *
 * <p><b>Does not know</b> who may publish.
 */
package org.nonnegotiable.story;
