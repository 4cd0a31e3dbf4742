package org.nonnegotiable.account;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Time zones by country (CLDR), the capital's where a country has several. */
final class Zones {

    /** Where the campaign is at home. */
    static final String HOME = "Europe/Kyiv";

    private static final Map<String, String> OF_CAPITALS = Map.ofEntries(Map.entry("AR", "America/Argentina/Buenos_Aires"),
            Map.entry("AU", "Australia/Sydney"), Map.entry("BR", "America/Sao_Paulo"), Map.entry("CA", "America/Toronto"),
            Map.entry("CD", "Africa/Kinshasa"), Map.entry("CL", "America/Santiago"), Map.entry("CN", "Asia/Shanghai"),
            Map.entry("CY", "Asia/Nicosia"), Map.entry("DE", "Europe/Berlin"), Map.entry("EC", "America/Guayaquil"),
            Map.entry("ES", "Europe/Madrid"), Map.entry("FM", "Pacific/Pohnpei"), Map.entry("ID", "Asia/Jakarta"),
            Map.entry("KI", "Pacific/Tarawa"), Map.entry("KZ", "Asia/Almaty"), Map.entry("MH", "Pacific/Majuro"),
            Map.entry("MN", "Asia/Ulaanbaatar"), Map.entry("MX", "America/Mexico_City"), Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("NZ", "Pacific/Auckland"), Map.entry("PG", "Pacific/Port_Moresby"), Map.entry("PS", "Asia/Hebron"),
            Map.entry("PT", "Europe/Lisbon"), Map.entry("UA", HOME), Map.entry("US", "America/New_York"), Map.entry("UZ", "Asia/Tashkent"));

    private Zones() {
    }

    /** @param country ISO 3166-1 alpha-2, or null */
    static String of(String country) {
        if (country == null) {
            return HOME;
        }
        Set<String> zones = new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null));
        zones.retainAll(ZoneId.getAvailableZoneIds());
        return OF_CAPITALS.getOrDefault(country, zones.isEmpty() ? HOME : zones.iterator().next());
    }

    static boolean isKnown(String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }

    /** Every place with a time of its own, by name. */
    static List<String> all() {
        Set<String> zones = new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null));
        zones.retainAll(ZoneId.getAvailableZoneIds());
        zones.remove("Europe/Kiev"); // the same under its former name
        zones.addAll(OF_CAPITALS.values());
        return List.copyOf(zones);
    }
}
