/**
 * The children's stories: as they are being written, and as the public reads them.
 *
 * <p><b>Words.</b> <i>Story</i>: one child's, with what is the same in every language. <i>Facts</i>: age band, oblast, month of return,
 * telling, drawing or picture. <i>Words</i>: what it says in one language. <i>Story text</i>: the story in one language as it is being
 * written. <i>Revision</i>: what a text was. <i>Publication</i>: what the public reads of a text; a text without one is a draft.
 * <i>Quote</i>: the child's words that open the page. <i>Sample</i>: a story that is plainly invented. <i>Withdrawn</i>: gone for good,
 * answered with 410. <i>Opening</i>: a story that somebody begins. <i>Pen</i>: one opened page. <i>Conflict</i>: two have written at once.
 * <i>Sheet</i>: a text as it goes out to a translator and comes back; <i>parcel</i>: a file that came back.
 * <i>Illustration</i>: the picture of a story, one for all languages; a story without one may have a drawing.
 * <i>Manuscript</i>: all that a decision about a text rests on; <i>examination</i>: it before whoever reads it. <i>Plan</i>: when an approved text
 * becomes public by itself; <i>embargo</i>: not before; <i>standstill</i>: what is planned waits.
 * <i>Takedown</i>: a text left the site by itself, and is not back yet. <i>Blank</i>: a story of which nothing was ever written.
 * <i>Former address</i>: where a text once was public; it leads on for ever.
 *
 * <p><b>Rules.</b> The public sees publications and nothing else; writing on changes none of them. A sample is marked on its page in every
 * language, kept out of search engines, feeds and the sitemap. Age is a band, place an oblast, return a month. A language that has no text
 * shows another one's, labelled. Saving one language never touches another. No save that was acknowledged is lost: a revision holds it. A story is
 * begun once, however often its form is sent. What protects a child in one language takes older texts in others off the site, and that is told.
 * Nothing of a child on hold goes out to translators. A picture can be fetched while a publication shows it; a face and a name never meet, in no language and in no preview of a link. A child's story becomes
 * public by {@code Publisher.publish} alone, which asks the gate and for an approval of exactly this at that moment; whatever changes in the child's
 * file asks it again. The child is locked before its stories. What a consent does not name as a channel the pages do not help with. A story goes for good
 * with every picture it ever had.
 *
 * <p><b>Does not know</b> who the child is, nor the rules of the gate: {@code safeguarding} does.
 */
package org.nonnegotiable.story;
