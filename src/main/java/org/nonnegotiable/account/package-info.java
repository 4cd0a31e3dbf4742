/**
 * The people of the desk: who they are, what they may do, and how they come in.
 *
 * <p><b>Words.</b> <i>Account</i>: a person with one role. <i>Permission</i>: which role may do which deed on whose things; one table. <i>Visit</i>: who is
 * here now. <i>Second factor</i>: a code from the person's phone, or one from paper. <i>Link</i>: an address that works once. <i>Letter</i>: what is sent to
 * a person. <i>Kept</i>: a form that could not be taken yet and is carried on.
 *
 * <p><b>Rules.</b> There is no default password. Nothing secret is in the database in the clear: passwords, tokens, codes and links are hashes, what phones count with is sealed.
 * A session ends by being left, by its age, with a changed password and with a closed account; the cookie and the row each say so. Guessing is
 * slowed, nobody is locked out. What somebody typed outlasts their session. One-time addresses go to a person or to standard output, never to a log.
 *
 * <p><b>Does not know</b> stories, children or readings: only deeds and embassies.
 */
package org.nonnegotiable.account;
