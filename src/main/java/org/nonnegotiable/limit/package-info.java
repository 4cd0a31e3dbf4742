/**
 * How often, how slowly and how much at once anybody may ask: nobody takes what is everybody's.
 *
 * <p><b>Words.</b> <i>Limit</i>: a thing that may be asked for only so often, by name. <i>Rate</i>: how often. <i>Network</i>: who is counted as one, an IPv4
 * address or half an IPv6 address. <i>Turnstile</i>: where it is counted. <i>Closed</i>: the answer that it was too often, and when it is not any more.
 * <i>Patience</i>: how long a request may take to arrive.
 *
 * <p><b>Rules.</b> What is counted is bounded and in memory, each node for itself: it is no record of anybody. A proxy near by is never counted, for it stands for
 * everybody. Whoever is refused is told when to come again and keeps what they typed. Kept pages are not limited: they cost less than the counting.
 *
 * <p><b>Does not know</b> what is asked for, nor by whom beyond a name to count under.
 */
package org.nonnegotiable.limit;
