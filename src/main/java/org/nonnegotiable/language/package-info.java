/**
 * Languages, their interface words, numbers and dates, and where a reader is.
 *
 * <p><b>Words.</b> <i>Language</i>: a BCP 47 tag with its name, direction and numbering. <i>Message</i>: one interface sentence in one
 * language, an ICU MessageFormat pattern. <i>Here</i>: the page being read and its addresses in the other languages. <i>Fallback</i>: a
 * text shown in another language than the page's, always labelled with the language it is in. <i>Shape</i>: what a message asks for and how
 * it counts. <i>Typed</i>: what somebody wrote into a form.
 *
 * <p><b>Rules.</b> A language is data. The address decides the language, never the browser (only {@code /} asks it once). Every number
 * and date a person sees comes from {@code Cldr}; every piece of raw HTML from {@code Html}. The calendar is Gregorian everywhere.
 *
 * <p><b>Does not know</b> what the words are about.
 */
package org.nonnegotiable.language;
