/**
 * How a text comes before eyes that did not write it, and what they say.
 *
 * <p><b>Words.</b> <i>Subject</i>: what is read, as the log names it, {@code story/7/uk}. <i>Fingerprint</i>: stands for exactly what it says.
 * <i>Submission</i>: it waits to be read. <i>Approval</i>: it is fit for the public, as long as it says this. <i>Return</i>: it goes back, with words
 * and <i>comments</i> on passages. <i>Preview</i>: somebody outside may look, for a while. <i>Letter</i>: tells somebody that it is their turn.
 * <i>Signpost</i>: where a subject is.
 *
 * <p><b>Rules.</b> Each state is a row. What is approved or returned is what was submitted: whoever has gone on writing submits again. No author
 * approves, and no warning is passed over without a reason. An approval belongs to a fingerprint, and is void for good once what it was
 * about was saved anew, be it changed back. Each deed writes its own entry in the log, in the caller's transaction. A preview opens for whoever
 * has its address, so it is counted, ends by itself, and never opens while nothing about the child may be seen outside.
 * A letter's link leads once and signs nobody in; a letter holds no words of a text.
 *
 * <p><b>Does not know</b> stories, nor what is public: whoever writes a text says what it is ({@link org.nonnegotiable.review.Previewed}) and publishes it.
 */
package org.nonnegotiable.review;
