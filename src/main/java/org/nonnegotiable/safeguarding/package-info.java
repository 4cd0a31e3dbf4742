/**
 * What keeps the children safe: their files, and the gate every text about one passes before it is public.
 *
 * <p><b>Words.</b> <i>Child</i>: the file of one child, known by a code made at random; never a real name. <i>Pseudonym</i>: the name a child
 * has in all stories of a language. <i>Consent</i>: what a guardian allowed, for how long. <i>Answers</i>: to the questions that must be asked
 * before a story is told. <i>Withheld term</i>: what must never be said of a child, in every <i>spelling</i>. <i>Hold</i>: nothing about a child
 * goes public until the safeguarding team lifts it. <i>Material</i>: a text as it would be published, cut into <i>passages</i>.
 * <i>Rule</i>: one reason to refuse or to ask. <i>Finding</i>: a rule, and where it was broken. <i>Gate</i>: all rules.
 *
 * <p><b>Rules.</b> Each rule is one class that names its source, with a test named after it: docs/safeguarding.md. What blocks cannot be
 * explained away; what warns needs a written reason. A withheld term is never printed, logged or exported. Whatever changes a child's file
 * fires {@code FactsChanged}, so that what must no longer be public goes by itself.
 *
 * <p><b>Does not know</b> stories, pictures or who publishes: it is handed texts.
 */
package org.nonnegotiable.safeguarding;
