/**
 * Reading before publishing: what waits, what was approved, what went back, and who outside may look.
 *
 * <p><b>Words.</b> <i>Subject</i>: what is read, as an address, {@code story/7/uk}. <i>Fingerprint</i>: the hash of exactly what was read.
 * <i>Submission</i>: a text that waits. <i>Approval</i>: that somebody has read what has this fingerprint. <i>Return</i>: what must be put right
 * first, with <i>comments</i> on passages. <i>Preview link</i>: lets somebody outside read an unpublished text for a while.
 *
 * <p><b>Rules.</b> Nobody approves what they wrote. An approval is bound to a fingerprint: any edit leaves it behind. Every warning of the gate
 * needs a written reason. Letters hold no words of a story, and each of their links opens once. Of a token only the hash is kept.
 *
 * <p><b>Does not know</b> what a story is: it is handed texts, subjects and findings.
 */
package org.nonnegotiable.review;
