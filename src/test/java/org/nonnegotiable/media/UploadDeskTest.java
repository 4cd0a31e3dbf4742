package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

@QuarkusTest
class UploadDeskTest {

    private static final String ADDRESS = "/desk/pictures/new";

    private final Member writer = Cast.writer("PL");

    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew().run(() -> Picture.<Picture>list("embassy", "PL").forEach(Picture::erase));
    }

    @Test
    void a_picture_is_sent_with_what_is_said_about_it() {
        Response answer = send("DSC_0001.JPG", Drawn.jpeg(800, 600), "Olena", "CC_BY", "no");
        assertThat(answer.statusCode()).isEqualTo(303);
        Picture picture = pictures().get(0);
        assertThat(answer.header("Location")).endsWith(picture.deskAddress());
        assertThat(picture.uploadedBy).isEqualTo(writer.id());
        assertThat(picture.embassy).isEqualTo("PL");
        assertThat(picture.credit).isEqualTo("Olena");
        assertThat(picture.face).isFalse();
        assertThat(picture.isShown()).isFalse();
        assertThat(writer.get(picture.deskAddress()).statusCode()).isEqualTo(200);
        assertThat(writer.get(picture.deskAddress(true)).asByteArray()).startsWith(0xff, 0xd8);
    }

    @Test
    void a_file_that_is_refused_leaves_what_was_typed() {
        Response answer = send("x.svg", Tampered.text("<svg onload='alert(1)'/>"), "Olena & \"Marko\"", "CC_BY", "yes");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("href=\"#file\"", "SVG files are not taken", "Olena &amp; &quot;Marko&quot;")
                .containsPattern("value=\"CC_BY\" selected").containsPattern("value=\"yes\" required checked");
        assertThat(pictures()).isEmpty();
    }

    @Test
    void whether_a_child_can_be_recognised_has_to_be_answered() {
        for (String face : new String[] {"", "perhaps"}) {
            Response answer = send("a.png", Drawn.png(300, 300), "Olena", "OWN", face);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.asString()).contains("href=\"#face\"");
        }
        assertThat(pictures()).isEmpty();
    }

    @Test
    void a_form_without_a_file_says_so() {
        Response answer = writer.request().multiPart("csrf", writer.token()).multiPart("credit", "Olena").post(ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Choose a file.", "value=\"Olena\"");
        assertThat(send("", new byte[0], "Olena", "OWN", "no").asString()).contains("Choose a file.");
    }

    @Test
    void what_is_written_into_a_picture_for_a_server_to_run_is_gone_from_every_size() {
        send("a.php.jpg", Tampered.jpeg(Drawn.jpeg(800, 600), 0xe1, Tampered.exif(1, "<?php system($_GET['c']); ?>")), "Olena", "OWN", "no");
        List<byte[]> sizes = QuarkusTransaction.requiringNew().call(() -> pictures().get(0).renditions.stream()
                .map(size -> Rendition.of(size.picture.id, size.width).orElseThrow()).toList());
        assertThat(sizes).hasSize(3).noneMatch(size -> Tampered.holds(size, "<?php") || Tampered.holds(size, "Exif"));
    }

    /** Names that mean something to a shell, a path, a page, a server or a person: all the same picture. */
    @ParameterizedTest
    @ValueSource(strings = {"../../../../etc/passwd", "..\\..\\boot.ini", "shell.php.jpg", "shell.jpg.php", "a.jpg\0.php", "con.jpg", ".htaccess",
        "<img src=x onerror=alert(1)>.jpg", "'; drop table picture; --.jpg", "Olena Kovalenko, Kherson.jpg", "\u202Egpj.exe", "x.svg"})
    void the_name_of_a_file_means_nothing_and_is_kept_nowhere(String name) {
        List<String> before = everyWord();
        assertThat(send(name, Drawn.jpeg(300, 200), "Olena", "OWN", "no").statusCode()).isEqualTo(303);
        Picture picture = pictures().get(0);
        assertThat(writer.get(picture.deskAddress()).asString()).doesNotContain("Kovalenko", "onerror", "drop table", "passwd");
        assertThat(everyWord()).filteredOn(row -> !before.contains(row)).isNotEmpty().noneMatch(row -> row.contains("Kovalenko") || row.contains("onerror") || row.contains("passwd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/x-php", "application/octet-stream"})
    void what_a_browser_calls_a_file_means_nothing(String type) {
        var file = Attached.file("file", "a", Drawn.png(300, 200), type);
        Response answer = writer.request().multiPart("csrf", writer.token()).multiPart(file).multiPart("credit", "Olena")
                .multiPart("licence", "OWN").multiPart("face", "no").post(ADDRESS);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(writer.get(pictures().get(0).deskAddress(true)).contentType()).isEqualTo("image/jpeg");
    }

    @Test
    void of_several_files_the_first_counts_and_none_stays() throws InterruptedException {
        var request = writer.request().multiPart("csrf", writer.token()).multiPart("credit", "Olena").multiPart("licence", "OWN").multiPart("face", "no");
        for (int i = 0; i < 20; i++) {
            request.multiPart(Attached.file("file", i + ".jpg", Drawn.jpeg(300 + i, 200), "image/jpeg"));
        }
        assertThat(request.post(ADDRESS).statusCode()).isEqualTo(303);
        assertThat(pictures()).extracting(picture -> picture.width).containsExactly(300);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_file_under_another_name_or_as_a_mere_word_is_none() {
        var request = writer.request().multiPart("csrf", writer.token()).multiPart("credit", "Olena").multiPart("licence", "OWN").multiPart("face", "no");
        assertThat(request.multiPart(Attached.file("other", "a.jpg", Drawn.jpeg(300, 200), "image/jpeg")).post(ADDRESS).asString()).contains("Choose a file.");
        assertThat(writer.request().multiPart("csrf", writer.token()).multiPart("file", "words").post(ADDRESS).asString()).contains("This is no picture");
        assertThat(pictures()).isEmpty();
    }

    @Test
    void thousands_of_tiny_files_do_not_fill_the_disk() throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            form.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(i).append("\"\r\n\r\nx\r\n");
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + ADDRESS))
                .header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.ofString(form + "--x--\r\n")).build();
        assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        assertThat(received()).isEmpty();
    }

    @Test
    void a_double_click_makes_one_picture() {
        byte[] sent = Drawn.jpeg(1200, 900);
        List<CompletableFuture<Response>> clicks = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send("a.jpg", sent, "Olena", "OWN", "no"), task -> new Thread(task).start())).toList();
        assertThat(clicks.stream().map(click -> click.join().header("Location")).distinct()).hasSize(1).doesNotContainNull();
        assertThat(pictures()).hasSize(1);
    }

    @Test
    void the_file_that_was_sent_lies_on_no_disk_afterwards() throws InterruptedException {
        send("a.jpg", Tampered.jpeg(Drawn.jpeg(300, 200), 0xe1, Tampered.exif(1, "SENTINEL-on-disk")), "Olena", "OWN", "no");
        send("a.svg", Tampered.text("<svg>SENTINEL-on-disk"), "Olena", "OWN", "no");
        assertThat(received()).isEmpty();
    }

    @Test
    void nobody_sends_a_picture_without_the_token_of_their_session() {
        for (String token : new String[] {"", "x", Cast.writer("PL").token()}) {
            Response answer = writer.request().multiPart("csrf", token).multiPart(Attached.file("file", "a.jpg", Drawn.jpeg(300, 200), "image/jpeg"))
                    .multiPart("credit", "Olena").multiPart("licence", "OWN").multiPart("face", "no").post(ADDRESS);
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(pictures()).isEmpty();
    }

    @Test
    void only_writers_send_pictures() {
        for (Member member : List.of(Cast.translator("PL"), Cast.safeguarder(), Cast.coordinator(), Cast.auditor())) {
            assertThat(member.get(ADDRESS).statusCode()).isEqualTo(403);
        }
        assertThat(writer.get(ADDRESS).asString()).contains("enctype=\"multipart/form-data\"", "accept=\"image/jpeg,image/png,image/webp\"");
    }

    private Response send(String name, byte[] file, String credit, String licence, String face) {
        return writer.request().multiPart("csrf", writer.token()).multiPart(Attached.file("file", name, file, "image/jpeg"))
                .multiPart("credit", credit).multiPart("licence", licence).multiPart("face", face).post(ADDRESS);
    }

    /** What still lies there; a file goes with its request, a moment after the answer. */
    private static List<File> received() throws InterruptedException {
        File folder = new File(ConfigProvider.getConfig().getValue("quarkus.http.body.uploads-directory", String.class));
        for (int tries = 0; tries < 400 && folder.listFiles().length > 0; tries++) {
            Thread.sleep(50);
        }
        return List.of(folder.listFiles());
    }

    private static List<Picture> pictures() {
        return QuarkusTransaction.requiringNew().call(() -> Picture.newest("PL", null, 100));
    }

    /** Of the tables that an upload writes to. */
    @SuppressWarnings("unchecked")
    private static List<String> everyWord() {
        return QuarkusTransaction.requiringNew().call(() -> Picture.getEntityManager().createNativeQuery(
                "select concat_ws(' ', credit, licence, embassy, hash) from picture union all select concat_ws(' ', thing, detail) from audit_entry")
                .getResultList());
    }
}
