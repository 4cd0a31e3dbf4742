package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.account.Outsider;
import org.nonnegotiable.account.Role;
import org.nonnegotiable.database.DatabaseCopy;
import org.nonnegotiable.database.Traces;

/** The proof that an erased story is gone: it is looked for wherever this program keeps or shows anything, and brought back from a copy. */
class ErasureIT {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/[^<>\"'\\s]*)");
    private static final List<String> LANGUAGES = List.of("en", "uk", "de", "fr", "ar");

    @TempDir
    Path home;

    private PackagedProgram program;
    private Process site;
    private DatabaseCopy copy;
    private Outsider safeguarder;
    private Planted planted;
    private List<String> picture;
    private Path tombstones;

    @BeforeEach
    void a_story_is_public() throws Exception {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        tombstones = elsewhere.resolve("tombstones");
        String key = Outsider.key();
        Files.writeString(elsewhere.resolve("session.key"), key);
        program = new PackagedProgram(Files.createDirectories(home.resolve("program")), "-Dcampaign.tombstones=" + tombstones,
                "-Dcampaign.secrets=" + elsewhere, "-Dcampaign.scrub.every=1s");
        copy = new DatabaseCopy(program.data(), Files.createDirectories(home.resolve("tools")));
        site = program.serve();
        try (Connection database = copy.connect()) {
            safeguarder = Outsider.at(program.port(), database, key, Role.SAFEGUARDER, null, null);
            planted = Planted.by(Outsider.at(program.port(), database, key, Role.WRITER, "DE", "de uk"));
            planted.publish(database);
            picture = planted.bytes(database);
        }
        awaitStatus(planted.paths().get(0), 200);
    }

    @AfterEach
    void the_end() {
        if (site != null) {
            site.destroy();
            site.onExit().join();
        }
        program.unlink();
    }

    @Test
    void nothing_finds_it_and_no_older_copy_brings_it_back() throws Exception {
        Path older = home.resolve("older.sql");
        copy.write(older);
        List<String> addresses = everyAddress();
        assertThat(foundAt(addresses)).isNotEmpty();
        assertThat(traces(older)).isNotEmpty();
        eraseAndScrub();
        assertNothingIsFound(addresses);

        copy.restore(older);
        site.destroy();
        site.onExit().join();
        site = program.serve();
        awaitScrubbed();
        Files.delete(older);
        assertNothingIsFound(addresses);
        refusesWithoutTombstones();
    }

    private void assertNothingIsFound(List<String> addresses) throws Exception {
        for (String path : planted.paths()) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(410);
            assertThat(get(path + "-before").statusCode()).as(path).isEqualTo(410);
        }
        assertThat(foundAt(addresses)).as("addresses").isEmpty();
        assertThat(foundAt(everyAddress())).as("addresses").isEmpty();
        Path dump = home.resolve("dump.sql");
        copy.write(dump);
        assertThat(traces(dump)).as("dump").isEmpty();
        Files.delete(dump);
        Path export = home.resolve("export");
        assertThat(program.run("export", export.toString()).code()).isZero();
        assertThat(Traces.of(planted.words(), export)).as("export").isEmpty();
        assertThat(Traces.of(planted.read(), memory())).as("memory").isEmpty();
        assertThat(Traces.of(planted.words(), home.resolve("program"))).as("disk").isEmpty();
        assertThat(Traces.ofBytes(picture, home.resolve("program"))).as("the picture on the disk").isEmpty();
        assertThat(Traces.of(planted.words(), home.resolve("elsewhere"))).as("tombstones").isEmpty();
    }

    private void eraseAndScrub() throws Exception {
        String story = "/desk/stories/" + planted.id;
        long withdrawn = System.nanoTime();
        assertThat(safeguarder.post(story + "/withdrawal").statusCode()).isEqualTo(303);
        planted.paths().forEach(path -> assertThat(get(path).statusCode()).isEqualTo(410));
        assertThat(System.nanoTime() - withdrawn).isLessThan(TimeUnit.SECONDS.toNanos(1));
        assertThat(safeguarder.post(story + "/erasure", "sure", "yes").statusCode()).isEqualTo(303);
        awaitScrubbed();
    }

    private void refusesWithoutTombstones() throws Exception {
        site.destroy();
        site.onExit().join();
        Path away = tombstones.resolveSibling("away");
        Files.move(tombstones, away);
        assertThat(program.start().waitFor()).isEqualTo(1);
        assertThat(program.said()).contains("lacks 2 of the erased stories that the database knows: put it back");
        Files.move(away, tombstones, StandardCopyOption.REPLACE_EXISTING);
        site = program.serve();
    }

    /** What the site links to or lists, in some languages, and what a reader of the story may have kept. */
    private List<String> everyAddress() {
        TreeSet<String> addresses = new TreeSet<>(List.of("/sitemap.xml", "/sitemap-stories-0.xml", "/robots.txt"));
        for (String language : LANGUAGES) {
            for (String path : List.of("", "stories", "stories?theme=school", "stories/feed.atom", "stories/feed.json", "sitemap.xml", "counter",
                    "milestones", "embassies")) {
                addresses.add("/" + language + "/" + path);
            }
            planted.paths().forEach(path -> addresses.add("/" + language + path.substring(3)));
        }
        addresses.addAll(ADDRESS.matcher(addresses.stream().filter(path -> path.endsWith(".xml")).map(path -> get(path).asString())
                .reduce("", String::concat)).results().map(found -> found.group(1)).toList());
        return new ArrayList<>(addresses);
    }

    private List<String> foundAt(List<String> addresses) {
        return addresses.stream().filter(path -> planted.words().stream().anyMatch(get(path).asString()::contains)).toList();
    }

    private List<String> traces(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return planted.words().stream().map(Traces::latin).filter(text::contains).toList();
    }

    /** What lives in the memory of the program. */
    private Path memory() throws Exception {
        Path folder = Files.createDirectories(home.resolve("memory"));
        Path file = folder.resolve("heap.hprof");
        Files.deleteIfExists(file);
        Process jcmd = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", String.valueOf(site.pid()), "GC.heap_dump", file.toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("jcmd.log").toFile()).start();
        assertThat(jcmd.waitFor()).isZero();
        return folder;
    }

    private void awaitScrubbed() throws SQLException, IOException, InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (Connection database = copy.connect(); var statement = database.createStatement(); var row = statement.executeQuery(
                    "SELECT COUNT(*), (SELECT COUNT(*) FROM tombstone_scrub) FROM tombstone")) {
                row.next();
                if (row.getInt(1) == 1 && row.getInt(2) == 1) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not scrubbed: " + program.said());
    }

    private void awaitStatus(String path, int status) throws InterruptedException {
        for (int attempt = 0; attempt < 50 && get(path).statusCode() != status; attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    private Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get("http://localhost:" + program.port() + path);
    }
}
