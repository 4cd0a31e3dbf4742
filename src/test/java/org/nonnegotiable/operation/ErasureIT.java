package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

    @TempDir
    Path home;

    private PackagedProgram program;
    private Process site;
    private DatabaseCopy copy;
    private Planted planted;
    private EveryAddress everyAddress;
    private List<String> picture;
    private Path tombstones;

    @BeforeEach
    void a_story_is_public() throws Exception {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        tombstones = elsewhere.resolve("tombstones");
        String key = Outsider.keys(elsewhere);
        program = new PackagedProgram(Files.createDirectories(home.resolve("program")), "-Dcampaign.tombstones=" + tombstones,
                "-Dcampaign.secrets=" + elsewhere, "-Dcampaign.scrub.every=1s");
        copy = new DatabaseCopy(program.data(), Files.createDirectories(home.resolve("tools")));
        site = program.serve();
        try (Connection database = copy.connect()) {
            planted = Planted.by(Outsider.at(program.port(), database, key, Role.WRITER, "DE", "de uk"));
            planted.publish(database, key);
            picture = planted.bytes(database);
            everyAddress = new EveryAddress(program, planted, database, key);
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
        Set<String> addresses = everyAddress.ofTheSite();
        Map<String, Outsider> desk = everyAddress.ofTheDesk();
        assertEverythingIsShown(addresses, desk);
        assertThat(traces(older)).isNotEmpty();
        eraseAndScrub();
        assertNothingIsFound(addresses, desk);

        copy.restore(older);
        site.destroy();
        site.onExit().join();
        site = program.serve(program.port());
        awaitScrubbed();
        Files.delete(older);
        assertNothingIsFound(addresses, desk);
        refusesWithoutTombstones();
    }

    /** Or nothing could be missed later. */
    private void assertEverythingIsShown(Set<String> addresses, Map<String, Outsider> desk) {
        assertThat(everyAddress.languages()).hasSizeGreaterThan(11);
        for (String path : planted.pictures()) {
            assertThat(status(path)).as(path).isEqualTo(200);
        }
        desk.forEach((path, person) -> assertThat(person.request().get(path).statusCode()).as(path).isEqualTo(200));
        assertThat(everyAddress.telling(addresses, desk)).contains(planted.paths().toArray(new String[0])).contains(planted.preview(), "/sitemap-stories-0.xml",
                "/de/stories/feed.atom", "/ja/stories", "/desk", "/desk/stories", "/desk/stories/" + planted.id + "/uk/revisions/1", "/desk/stories/" + planted.id
                + "/de/previews", "/desk/review", "/desk/children/" + planted.child() + "/consent", "/desk/children/" + planted.child() + "/terms/spellings");
    }

    private void assertNothingIsFound(Set<String> addresses, Map<String, Outsider> desk) throws Exception {
        for (String path : planted.paths()) {
            assertThat(status(path)).as(path).isEqualTo(410);
            assertThat(status(path + "-before")).as(path).isEqualTo(410);
        }
        for (String path : planted.pictures()) {
            assertThat(status(path)).as(path).isEqualTo(410);
        }
        assertThat(everyAddress.telling(addresses, desk)).as("addresses").isEmpty();
        assertThat(everyAddress.telling(everyAddress.ofTheSite(), Map.of())).as("addresses").isEmpty();
        desk.keySet().stream().filter(path -> path.contains("/audit")).forEach(path -> assertThat(desk.get(path).request().get(path).asString()).as(path)
                .contains("story/" + planted.id));
        Path dump = home.resolve("dump.sql");
        copy.write(dump);
        assertThat(traces(dump)).as("dump").isEmpty();
        Files.delete(dump);
        Path export = home.resolve("export");
        assertThat(program.run("export", export.toString()).code()).isZero();
        assertThat(Traces.of(planted.words(), export)).as("export").isEmpty();
        Path memory = memory();
        assertThat(Traces.of(planted.read(), memory)).as("memory").isEmpty();
        assertThat(Traces.ofBytes(picture, memory)).as("the picture in memory").isEmpty();
        assertThat(Traces.of(planted.words(), home.resolve("program"))).as("disk").isEmpty();
        assertThat(Traces.ofBytes(picture, home.resolve("program"))).as("the picture on the disk").isEmpty();
        assertThat(Traces.of(planted.words(), home.resolve("elsewhere"))).as("tombstones").isEmpty();
    }

    private void eraseAndScrub() throws Exception {
        String story = "/desk/stories/" + planted.id;
        assertThat(everyAddress.safeguarder().post(story + "/withdrawal").statusCode()).isEqualTo(303);
        planted.paths().forEach(path -> assertThat(status(path)).isEqualTo(410));
        assertThat(everyAddress.safeguarder().post(story + "/erasure", "sure", "yes").statusCode()).isEqualTo(303);
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

    /** Two tombstones: of the withdrawal, which leaves nothing to scrub, and of the erasure. */
    private void awaitScrubbed() throws SQLException, IOException, InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try (Connection database = copy.connect(); var statement = database.createStatement(); var row = statement.executeQuery(
                    "SELECT COUNT(*), (SELECT COUNT(*) FROM tombstone_scrub) FROM tombstone")) {
                row.next();
                if (row.getInt(1) == 2 && row.getInt(2) == 2) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not scrubbed: " + program.said());
    }

    private void awaitStatus(String path, int status) throws InterruptedException {
        for (int attempt = 0; attempt < 50 && status(path) != status; attempt++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(status(path)).isEqualTo(status);
    }

    private int status(String path) {
        return everyAddress.get(path).statusCode();
    }
}
