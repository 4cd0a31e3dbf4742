package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.edition.Cramped;

/** Does what docs/ledger.md tells a stranger to do, with the very script that stands there. */
@QuarkusTest
@TestProfile(Cramped.class)
class LedgerApiTest {

    private static final List<String> FILES = List.of("/api/v1/ledger.jsonl", "/api/v1/ledger/head.json", "/api/v1/ledger/head.sig",
            "/.well-known/ledger-key.pem");

    @TempDir
    Path directory;

    @Test
    void the_ledger_is_verified_with_a_shell_and_openssl_alone() throws Exception {
        Entered.update("returned", "2026-03-01", 2010, "=says \"previous\":\"0\", – ї \\ \u20ac \n new line", Instant.parse("2026-03-02T08:00:00.120Z"));
        fetch();
        assertThat(verify()).contains("Verified Successfully").containsPattern("All [0-9]+ entries hold");
        given().get("/api/v1/ledger/head.json").then().body("holds", equalTo(true)).body("recorded_at", equalTo("2026-03-02T08:00:00.120Z"));
    }

    @Test
    void a_changed_entry_is_found() throws Exception {
        fetch();
        change("ledger.jsonl", "\"value\":6159", "\"value\":6158");
        assertThat(verify()).contains("Entry 3 does not follow");
    }

    @Test
    void a_last_entry_that_was_cut_off_is_found() throws Exception {
        fetch();
        List<String> lines = Files.readAllLines(directory.resolve("ledger.jsonl"));
        Files.write(directory.resolve("ledger.jsonl"), lines.subList(0, lines.size() - 1));
        assertThat(verify()).contains("The head is not the last entry");
    }

    @Test
    void a_head_that_was_not_signed_is_found() throws Exception {
        fetch();
        change("head.json", "\"holds\":true", "\"holds\":true ");
        assertThat(verify()).contains("Failure").doesNotContain("entries hold");
    }

    @Test
    void the_signature_is_64_bytes_without_a_character_set() {
        assertThat(given().get(FILES.get(2)).asByteArray()).hasSize(64);
        assertThat(given().get(FILES.get(2)).header("Content-Type")).isEqualTo("application/octet-stream");
    }

    private void fetch() throws IOException {
        for (String file : FILES) {
            Files.write(directory.resolve(Path.of(file).getFileName()), given().get(file).asByteArray());
        }
    }

    private void change(String name, String from, String to) throws IOException {
        String text = Files.readString(directory.resolve(name));
        assertThat(text).contains(from);
        Files.writeString(directory.resolve(name), text.replace(from, to));
    }

    private String verify() throws Exception {
        OpensslOnThisMachine.needed();
        var check = Pattern.compile("## Check\n\n```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/ledger.md")));
        assertThat(check.find()).isTrue();
        Process shell = new ProcessBuilder("sh", "-c", check.group(1)).directory(directory.toFile()).redirectErrorStream(true).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
