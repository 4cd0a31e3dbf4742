package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.account.Outsider;
import org.nonnegotiable.account.Role;
import org.nonnegotiable.database.DatabaseCopy;
import org.nonnegotiable.database.Traces;

/** The packaged program, its data, and one file that brings them back. */
class BackupIT {

    private static final String PASSWORD = "a mitten on the window sill";

    @TempDir
    Path home;

    private PackagedProgram program;
    private DatabaseCopy copy;
    private Process site;
    private Path elsewhere;
    private Path file;
    private String key;
    private Outsider safeguarder;
    private Planted planted;
    private String email;

    @BeforeEach
    void a_site() throws Exception {
        elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        key = Outsider.keys(elsewhere);
        program = new PackagedProgram(Files.createDirectories(home.resolve("program")), "-Dcampaign.tombstones=" + elsewhere.resolve("tombstones"),
                "-Dcampaign.secrets=" + elsewhere, "-Dcampaign.scrub.every=1s");
        copy = new DatabaseCopy(program.data(), home.resolve("tools"));
        file = home.resolve("today.backup");
    }

    @AfterEach
    void the_end() {
        stop();
        program.unlink();
    }

    @Test
    void what_was_there_comes_back_but_for_what_was_erased_since() throws Exception {
        site = program.serve();
        people();
        makeBackup();
        String ledger = get("/api/v1/ledger.jsonl");
        Map<String, String> content = exported("before");
        changeAndErase();
        assertThat(program.run("restore", "--replace", file.toString()).errors()).contains("already in use");
        stop();
        assertThat(program.run("restore", file.toString()).errors()).contains("The database is not empty. Say --replace");
        PackagedProgram.Answer restored = program.run("restore", "--replace", file.toString());
        assertThat(restored.code()).as(restored.errors()).isZero();
        assertThat(restored.output()).contains("Everybody signs in anew");

        site = program.serve();
        assertThat(content.keySet().removeIf(name -> name.startsWith("stories/s-"))).as("the erased story").isTrue();
        assertThat(exported("after")).isEqualTo(content);
        assertThat(get("/api/v1/ledger.jsonl")).isEqualTo(ledger);
        assertThat(get("/api/v1/ledger/head.json")).contains("\"holds\":true");
        assertThat(safeguarder.request().port(program.port()).get("/desk").statusCode()).isEqualTo(303);
        assertThat(signIn(email)).isEqualTo(303);
        planted.paths().forEach(path -> assertThat(given().port(program.port()).get(path).statusCode()).isEqualTo(410));
        assertThat(Traces.of(planted.words(), home.resolve("program"))).as("what was erased").isEmpty();
        assertThat(edition()).isGreaterThan(5000);
    }

    @Test
    void a_file_that_is_not_whole_or_not_ours_changes_nothing_and_a_restore_that_is_killed_can_be_begun_again() throws Exception {
        exported("before");
        assertThat(program.run("backup", file.toString()).code()).isZero();
        assertRefused(Files.write(home.resolve("cut"), Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1000)), "is no backup, or was cut off");
        assertRefused(Files.writeString(home.resolve("text"), "not a backup"), "is no backup, or was cut off");
        assertRefused(Backups.changed(file, home.resolve("rows"), "tables/language.jsonl", "\"uk\"", "\"xx\""), "was changed: tables/language.jsonl");
        assertRefused(Backups.changed(file, home.resolve("said"), "manifest.json", "\"edition\" : ", "\"edition\" : 1"), "was changed, or was signed with another key");
        assertRefused(Backups.resigned(file, home.resolve("newer"), program.data(), "V1__languages_and_edition.sql", "V1__another.sql"), "this one lacks V1__another.sql");
        Files.move(elsewhere.resolve("tombstones"), elsewhere.resolve("away"));
        assertRefused(file, "The file of tombstones");
        Files.move(elsewhere.resolve("away"), elsewhere.resolve("tombstones"));

        Path mark = killInTheMiddle();
        assertThat(program.start().waitFor()).isOne();
        assertThat(program.said()).contains("begin the same restore again");
        PackagedProgram.Answer again = program.run("restore", file.toString());
        assertThat(again.code()).as(again.errors()).isZero();
        assertThat(mark).doesNotExist();
        assertThat(exported("after").keySet()).contains("languages.yaml");
    }

    private Path killInTheMiddle() throws Exception {
        Process broken = program.start("restore", "--replace", file.toString());
        Path mark = program.data().resolve("tables/campaign/restore_unfinished.ibd");
        while (broken.isAlive() && !Files.exists(mark)) {
            Thread.onSpinWait();
        }
        broken.destroyForcibly().onExit().join();
        assertThat(mark).exists();
        return mark;
    }

    private void people() throws Exception {
        try (Connection database = copy.connect()) {
            safeguarder = Outsider.at(program.port(), database, key, Role.SAFEGUARDER, null, null);
            planted = Planted.by(Outsider.at(program.port(), database, key, Role.WRITER, "DE", "de uk"));
            planted.publish(database, key);
            email = Outsider.at(program.port(), database, key, Role.WRITER, "DE", "de").choose(PASSWORD, database);
        }
    }

    private void makeBackup() throws Exception {
        PackagedProgram.Answer made = program.run("backup", file.toString());
        assertThat(made.output()).as(made.errors()).contains(file + " holds the database as it was at ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(program.run("backup", file.toString()).errors()).contains(file + " is there already.");
        assertNobodyComesInWith(file);
    }

    private void changeAndErase() throws Exception {
        try (Connection database = copy.connect(); var statement = database.createStatement()) {
            statement.execute("DELETE FROM milestone_text");
            statement.execute("UPDATE edition SET number = number + 5000");
        }
        safeguarder.post("/desk/stories/" + planted.id + "/withdrawal");
        assertThat(safeguarder.post("/desk/stories/" + planted.id + "/erasure", "sure", "yes").statusCode()).isEqualTo(303);
    }

    private long edition() throws Exception {
        try (Connection database = copy.connect(); var statement = database.createStatement();
                var row = statement.executeQuery("SELECT number FROM edition")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void assertRefused(Path faulty, String sentence) throws Exception {
        PackagedProgram.Answer answer = program.run("restore", "--replace", faulty.toString());
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors()).contains(sentence).doesNotContain("Exception");
    }

    private void assertNobodyComesInWith(Path backup) throws IOException {
        List<String> secrets = new ArrayList<>(List.of(key, Files.readString(program.data().resolve("ledger-key.pem"))));
        try (var keys = Files.newDirectoryStream(elsewhere, "*.key")) {
            for (Path one : keys) {
                secrets.add(Files.readString(one).strip());
            }
        }
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (String table : List.of("desk_session", "one_time_link", "letter_link", "preview_link", "guessing")) {
                assertThat(zip.getEntry("tables/" + table + ".jsonl").getSize()).as(table).isZero();
            }
            for (var entry : Collections.list(zip.entries())) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).as(entry.getName()).doesNotContain(secrets);
            }
        }
    }

    private int signIn(String email) {
        return given().port(program.port()).redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("email", email).formParam("password", PASSWORD).post("/desk/sign-in").statusCode();
    }

    private Map<String, String> exported(String name) throws Exception {
        Path folder = home.resolve(name);
        assertThat(program.run("export", folder.toString()).code()).isZero();
        return CommandsIT.files(folder);
    }

    private String get(String path) {
        return given().port(program.port()).get(path).asString();
    }

    private void stop() {
        if (site != null) {
            site.destroy();
            site.onExit().join();
        }
    }
}
