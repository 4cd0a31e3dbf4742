package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.edition.Interim.Place;

/** What is shown of an earlier run while the program starts and its database answers. */
@QuarkusTest
class InterimTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    DataSource database;
    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void a_place() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void pages_of_the_current_edition_are_shown_and_older_ones_are_not() throws Exception {
        Edition.Stamp now = now();
        Path kept = kept(Map.of("/current", page(now), "/older", page(new Edition.Stamp(now.number() - 1, now.taken(), TODAY, true)),
                "/yesterday", page(new Edition.Stamp(now.number(), now.taken(), TODAY.minusDays(1), true))));
        try (Interim interim = begun(kept).orElseThrow()) {
            assertThat(ask("/current").asString()).isEqualTo("as it was");
            assertThat(ask("/older").statusCode()).isEqualTo(503);
            assertThat(ask("/yesterday").statusCode()).isEqualTo(503);
            assertThat(interim.pages()).isOne();
        }
        try (var free = new ServerSocket(port)) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void where_nothing_current_is_kept_nobody_listens() throws Exception {
        Edition.Stamp now = now();
        assertThat(begun(kept(Map.of("/older", page(new Edition.Stamp(now.number() - 1, now.taken(), TODAY, true)))))).isEmpty();
        assertThat(begun(folder.resolve("nothing"))).isEmpty();
    }

    private Optional<Interim> begun(Path kept) throws Exception {
        try (Connection connection = database.getConnection()) {
            return Interim.begin(kept, new Place("127.0.0.1", port), new Interim.Words() {
                @Override
                public String page(String path, String acceptLanguage) {
                    return "not yet";
                }

                @Override
                public void complete(Map<String, String> headers) {
                    headers.put("X-Test", "complete");
                }
            }, connection);
        }
    }

    private Edition.Stamp now() throws Exception {
        try (Connection connection = database.getConnection()) {
            return Edition.in(connection, TODAY);
        }
    }

    private Path kept(Map<String, Page> pages) throws Exception {
        Path file = folder.resolve("pages.snapshot");
        SnapshotFile.publish(SnapshotFile.write(pages, file), file);
        return file;
    }

    private static Page page(Edition.Stamp stamp) {
        return Page.of("as it was".getBytes(StandardCharsets.UTF_8), false, Map.of("Content-Type", "text/plain", "Vary", "Accept-Encoding"), stamp);
    }

    private Response ask(String path) {
        return RestAssured.given().get("http://127.0.0.1:" + port + path);
    }
}
