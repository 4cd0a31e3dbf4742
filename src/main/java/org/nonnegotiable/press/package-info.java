/**
 * What newsrooms take away from a figure: a citation, an embed, a badge.
 *
 * <p><b>Words.</b> <i>Cited</i>: the reading that an address names, the newest of its figure or one kept for ever. <i>Citation</i>: a
 * cited reading in the forms that editors and reference managers read. <i>Embed</i>: the number in a frame of another site.
 * <i>Badge</i>: the number as a picture. <i>Latest</i> and <i>frozen</i>: the two things an embed or badge can be, said inside it.
 *
 * <p><b>Rules.</b> The original speaker and publisher come first, this site second, as the compiler. The day a number was true is never
 * passed off as the day it was published. What is frozen keeps its number for ever; what has changed since is said beside it. Only
 * embeds stand in frames of other sites; they need no script and set no cookie. Embeds, badges and oEmbed say the same as the page.
 *
 * <p><b>Does not know</b> how a reading gets into the ledger, nor how the pages of the counter look.
 */
package org.nonnegotiable.press;
