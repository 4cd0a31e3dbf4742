/**
 * Dated events of the campaign.
 *
 * <p><b>Words.</b> <i>Milestone</i>: something that happened on a day, with the place where that can be read. <i>Milestone text</i>: the
 * event in one language.
 *
 * <p><b>Rules.</b> No milestone without a source. One without words in any language is shown nowhere.
 *
 * <p><b>Does not know</b> figures: a number in an event is part of its sentence.
 */
package org.nonnegotiable.milestone;
