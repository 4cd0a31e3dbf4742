/**
 * The figures of the campaign and what was stated about them.
 *
 * <p><b>Words.</b> <i>Figure</i>: what is counted. <i>Reading</i>: what somebody stated about a figure for a day. <i>In the series</i>: a
 * reading that makes the line of its figure. <i>Statement</i>: a reading that stays visible beside it (rounded, unattributed, or in
 * conflict). <i>As of</i>: the day the number was true; not when it was published or recorded.
 *
 * <p><b>Rules.</b> The current reading is the one of the latest as-of in the series. Nothing is interpolated, summed or subtracted. A
 * number is never shown without its day, speaker and source. One person proposes, another confirms: the ledger names accounts by
 * their number, for it is public for ever. Newer than {@link org.nonnegotiable.counter.Reading#FRESH_DAYS} days, or the page says that it is old.
 *
 * <p><b>Does not know</b> how a page looks.
 */
package org.nonnegotiable.counter;
