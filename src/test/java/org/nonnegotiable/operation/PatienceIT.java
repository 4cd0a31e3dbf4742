package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start with a database that cannot run: what an earlier run kept is shown, and the site is itself again when it can. */
class PatienceIT {

    private static final int SECONDS = 120;

    @TempDir
    Path home;

    private PackagedProgram program;
    private Process site;
    private int management;
    private String kept;

    @BeforeEach
    void a_page_was_kept_and_then_the_database_broke() throws Exception {
        try (var socket = new ServerSocket(0)) {
            management = socket.getLocalPort();
        }
        program = new PackagedProgram(home, "-Dquarkus.management.port=" + management);
        site = program.serve();
        kept = ask("/en/counter").asString();
        end();
        Files.move(system(), program.data().resolve("system"));
        Files.createDirectory(system());
    }

    @AfterEach
    void the_end() {
        end();
        program.unlink();
    }

    @Test
    void kept_pages_are_shown_until_it_runs_again_and_everything_else_is_refused_with_a_sentence() throws Exception {
        site = program.serve();
        assertThat(ask("/en/counter").asString()).isEqualTo(kept);
        refused("/desk/sign-in", "en", "The desk is not available right now");
        refused("/desk/sign-in", "uk", "Редакція зараз недоступна");
        refused("/fr/never-made", "uk", "<html lang=\"fr\"");
        assertThat(ask("/live").asString()).isEqualTo("retry: 5000\n\n");
        assertThat(tell("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(tell("/q/health/ready").asString()).contains("waits for its database");
        assertThat(tell("/q/metrics").statusCode()).as("health is no metric").isEqualTo(404);
        assertThat(version()).as("no tunnel of HTTP/2").isEqualTo(HttpClient.Version.HTTP_1_1);

        Files.delete(system());
        Files.move(program.data().resolve("system"), system());
        awaitSignIn();
        assertThat(ask("/fr/embassies").statusCode()).isEqualTo(200);
        assertThat(tell("/q/metrics").asString()).contains("campaign_edition");
        assertThat(site.isAlive()).isTrue();
    }

    @Test
    void without_a_kept_page_it_ends_and_says_why() throws Exception {
        Files.delete(program.data().resolve("pages.snapshot"));
        site = program.start();
        assertThat(site.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(site.exitValue()).isEqualTo(1);
        assertThat(program.said()).contains("The MariaDB that is brought along cannot run here").doesNotContain("Exception");
    }

    private Path system() {
        return program.data().resolve("tables/ibdata1");
    }

    private void refused(String path, String language, String sentence) {
        Response answer = given().redirects().follow(false).header("Accept-Language", language).get("http://localhost:" + program.port() + path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.asString()).contains(sentence);
    }

    private void awaitSignIn() throws InterruptedException, IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (status("/desk/sign-in") != 200) {
            assertThat(System.nanoTime()).as(program.said()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Nothing, while the one has closed its door and the other not opened it yet. */
    private int status(String path) {
        try {
            return ask(path).statusCode();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            return 0;
        }
    }

    /** What the server speaks with who offers HTTP/2 by an upgrade. */
    private HttpClient.Version version() throws Exception {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + "/en/counter")).build(), HttpResponse.BodyHandlers.discarding()).version();
    }

    private Response ask(String path) {
        return given().redirects().follow(false).get("http://localhost:" + program.port() + path);
    }

    private Response tell(String path) {
        return given().get("http://localhost:" + management + path);
    }

    private void end() {
        if (site != null) {
            site.destroy();
            site.onExit().join();
        }
    }
}
