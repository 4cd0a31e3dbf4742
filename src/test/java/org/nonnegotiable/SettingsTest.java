package org.nonnegotiable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever runs the site finds every setting of the campaign's own in {@code docs/configuration.md}. */
class SettingsTest {

    private static final String NAME = "campaign\\.[a-z.-]*[a-z]";
    private static final String ASKED = "(?:@ConfigProperty\\(name = |[vV]alue\\(|setting\\()";
    private static final Pattern LITERAL = Pattern.compile(ASKED + "\"(" + NAME + ")\"|\"\\{(" + NAME + ")[:}]");
    private static final Pattern CONSTANT = Pattern.compile(ASKED + "([A-Z_]+)\\b");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"(" + NAME + ")\"\\)");
    private static final Pattern MAPPED = Pattern.compile("^    [A-Za-z<>]+ (\\w+)\\(\\);$", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("\\bkey\\(\"([a-z]+)\"\\)");
    private static final Pattern GIVEN = Pattern.compile("^(" + NAME + ")=", Pattern.MULTILINE);
    /** In a row of a table names that differ in their last part alone are written by it: {@code `campaign.scrub.url`, `.username`}. */
    private static final Pattern WRITTEN = Pattern.compile("`(" + NAME + "|\\.[a-z-]+)`");

    @Test
    void every_setting_that_is_read_is_documented() throws IOException {
        Set<String> read = new TreeSet<>();
        Sources.files(Sources.MAIN, ".java").forEach(file -> read(file.text()).forEach(read::add));
        all(GIVEN, Files.readString(Path.of("src/main/resources/application.properties"))).forEach(read::add);
        assertThat(read).contains("campaign.address", "campaign.limits.sign-in", "campaign.scrub.url", "campaign.secret.children", "campaign.plans.every")
                .hasSizeGreaterThan(40);
        assertThat(documented()).containsAll(read);
    }

    private static Stream<String> read(String java) {
        Stream<String> constants = all(CONSTANT, java).flatMap(name -> all(Pattern.compile("\\b" + name + " = \"(" + NAME + ")\""), java));
        Stream<String> mapped = all(MAPPING, java).flatMap(prefix -> all(MAPPED, java)
                .map(method -> prefix + "." + method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)));
        Stream<String> keys = java.contains("Secrets") ? all(KEY, java).map(name -> "campaign.secret." + name) : Stream.empty();
        return Stream.of(all(LITERAL, java), constants, mapped, keys).flatMap(names -> names);
    }

    private static Set<String> documented() throws IOException {
        return Files.readAllLines(Path.of("docs/configuration.md")).stream().flatMap(line -> {
            String first = all(WRITTEN, line).findFirst().orElse("");
            return all(WRITTEN, line).map(name -> name.startsWith(".") ? first.substring(0, Math.max(0, first.lastIndexOf('.'))) + name : name);
        }).collect(Collectors.toSet());
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(SettingsTest::firstGroup);
    }

    private static String firstGroup(MatchResult found) {
        return Stream.iterate(1, group -> group + 1).limit(found.groupCount()).map(found::group).filter(group -> group != null).findFirst().orElseThrow();
    }
}
