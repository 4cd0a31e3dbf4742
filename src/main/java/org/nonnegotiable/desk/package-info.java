/**
 * The desk as a whole: its frame, what waits for a person, help, the log, and the switch that makes it read-only.
 *
 * <p><b>Words.</b> <i>Place</i>: a part of the desk that the masthead leads to. <i>Task</i>: something that waits for the person who is here.
 * <i>Guide</i>: the first steps of a role, shown until they are put away. <i>Freeze</i>: while it lasts, nothing can be done but what
 * protects a child or an account, and signing in or out; what is planned waits. <i>Log</i>: the audit's entries as people read them.
 *
 * <p><b>Rules.</b> What a feature's people do lives with the feature; here is only what belongs to none. A place is shown to those who may do
 * something there. A refusal keeps what was typed.
 *
 * <p><b>Does not know</b> how anything is written, checked or published: features say what waits, and where.
 */
package org.nonnegotiable.desk;
