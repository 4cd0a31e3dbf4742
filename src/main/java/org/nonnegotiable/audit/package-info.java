/**
 * Who did what to which thing, and when.
 *
 * <p><b>Words.</b> <i>Deed</i>: something a person can do at the desk; the same word permits it and logs it. <i>Entry</i>: one deed that was
 * done, or one look at something that is not public. <i>Thing</i>: what it was done to, as {@code story/7/uk}.
 *
 * <p><b>Rules.</b> An entry is written in the transaction of the deed itself, and never changes and never goes: the database refuses both.
 * A look is written before it is granted. No entry holds words of a story, a withheld term, a child's name or the text of a letter.
 *
 * <p><b>Does not know</b> anybody: an actor is the number of an account, a thing is a string.
 */
package org.nonnegotiable.audit;
