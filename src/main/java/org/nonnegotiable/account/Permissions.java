package org.nonnegotiable.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.nonnegotiable.audit.Deed;

/** The table of {@code desk/permissions.csv}: what a role may do, and whether only after the second factor. Never changes. */
final class Permissions {

    /** On whose things a role may do a deed. */
    enum Reach {
        NONE, OWN, ALL
    }

    private record Rule(Map<Role, Reach> reach, boolean secondFactor) {
    }

    private static final Map<Deed, Rule> RULES = read();

    private Permissions() {
    }

    static Reach reach(Role role, Deed deed) {
        return RULES.get(deed).reach.get(role);
    }

    static boolean needsSecondFactor(Deed deed) {
        return RULES.get(deed).secondFactor;
    }

    private static Map<Deed, Rule> read() {
        Map<Deed, Rule> rules = new EnumMap<>(Deed.class);
        try (InputStream file = Permissions.class.getResourceAsStream("/desk/permissions.csv")) {
            CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
            for (CSVRecord line : format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                rules.put(Deed.valueOf(line.get("deed")), rule(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    private static Rule rule(CSVRecord line) {
        Map<Role, Reach> reach = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String word = line.get(role.name().toLowerCase(Locale.ROOT));
            reach.put(role, word.equals("-") ? Reach.NONE : Reach.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return new Rule(reach, line.get("second_factor").equals("yes"));
    }
}
