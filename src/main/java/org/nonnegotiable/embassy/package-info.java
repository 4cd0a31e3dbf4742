/**
 * Ukraine's embassies, the hosts of the campaign.
 *
 * <p><b>Words.</b> <i>Embassy</i>: the embassy in a country, which is named by its ISO 3166-1 alpha-2 code; the country's name is CLDR's.
 * <i>Capital</i>: the city's name in one language. <i>Host languages</i>: BCP 47 tags of what is spoken there.
 *
 * <p><b>Rules.</b> An embassy that nobody has confirmed is shown as unconfirmed. Coordinators put entries right and confirm them when
 * the embassy has looked at them.
 *
 * <p><b>Does not know</b> who works at an embassy.
 */
package org.nonnegotiable.embassy;
