/**
 * What keeps the children safe: their files, the gate every text about one passes before it is public, and what erases one for good.
 *
 * <p><b>Words.</b> <i>Child</i>: the file of one child, known by a code made at random; never a real name. <i>Pseudonym</i>: the name a child
 * has in all stories of a language. <i>Consent</i>: what a guardian allowed, for how long. <i>Answers</i>: to the questions that must be asked
 * before a story is told. <i>Withheld term</i>: what must never be said of a child, in every <i>spelling</i>. <i>Hold</i>: nothing about a child
 * goes public until the safeguarding team lifts it. <i>Material</i>: a text as it would be published, cut into <i>passages</i>.
 * <i>Rule</i>: one reason to refuse or to ask. <i>Finding</i>: a rule, and where it was broken. <i>Gate</i>: all rules.
 * <i>Tombstone</i>: that something was erased or withdrawn, when and by whom; it holds hashes and never a word. <i>To bury</i>: to write a tombstone,
 * into the database and into a file outside it. <i>Mark</i>: the hash of an address that is never used again. <i>Replay</i>: to erase or withdraw again
 * what a tombstone names and an older copy of the database brought back.
 *
 * <p><b>Rules.</b> Each rule is one class that names its source, with a test named after it: docs/safeguarding.md. What blocks cannot be
 * explained away; what warns needs a written reason. A withheld term is never printed, logged or exported, nor repeated where it is found. Whatever changes a
 * child's file fires {@code FactsChanged}, so that what must no longer be public goes by itself. The tombstone of an erasure is on disk before its transaction commits. A
 * start without the tombstones that the database knows is refused.
 *
 * <p><b>Does not know</b> stories, pictures or who publishes: it is handed texts, and what can be erased says so itself.
 */
package org.nonnegotiable.safeguarding;
