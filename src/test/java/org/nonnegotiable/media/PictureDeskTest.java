package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;

@QuarkusTest
class PictureDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-24T13:00:00Z");

    private StoredPicture stored;
    private Member writer;
    private String address;

    @BeforeEach
    void store() {
        stored = StoredPicture.of("DE", 700, 500);
        writer = Cast.writer("DE");
        address = "/desk/pictures/" + stored.id();
    }

    @AfterEach
    void remove() {
        stored.close();
    }

    @Test
    void a_writer_says_what_a_picture_is() {
        Response answer = save("credit", " Embassy & friends ", "licence", "CC0", "face", "yes", "focalX", "20", "focalY", " 80 ");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(address);
        Picture picture = stored.get();
        assertThat(picture.credit).isEqualTo("Embassy & friends");
        assertThat(picture.licence).isEqualTo(Licence.CC0);
        assertThat(picture.face).isTrue();
        assertThat(List.of(picture.focalX, picture.focalY)).containsExactly(20, 80);
        assertThat(writer.get(address).asString()).contains("Embassy &amp; friends", "value=\"20\"", "focus-x-20 focus-y-80");
    }

    @Test
    void a_click_says_where_the_point_is_and_what_was_typed_is_saved_with_it() {
        Point point = Point.on(stored.get());
        assertThat(point).isEqualTo(new Point(280, 200));
        save("credit", "Olena", "licence", "OWN", "face", "no", "focalX", "50", "focalY", "50", "point.x", "70", "point.y", "180");
        assertThat(List.of(stored.get().focalX, stored.get().focalY)).containsExactly(25, 90);
        assertThat(stored.get().credit).isEqualTo("Olena");
    }

    @Test
    void a_button_pressed_by_key_clicks_at_nothing_and_the_numbers_count() {
        save("credit", "Olena", "licence", "OWN", "face", "no", "focalX", "30", "focalY", "40", "point.x", "0", "point.y", "0");
        assertThat(List.of(stored.get().focalX, stored.get().focalY)).containsExactly(30, 40);
    }

    @ParameterizedTest
    @CsvSource({"'',OWN,no,50,50,credit", "'  ',OWN,no,50,50,credit", "x<b>,,no,50,50,licence", "x<b>,MINE,no,50,50,licence", "x<b>,OWN,,50,50,face",
        "x<b>,OWN,maybe,50,50,face", "x<b>,OWN,no,101,50,focalX", "x<b>,OWN,no,50,-1,focalY", "x<b>,OWN,no,'',50,focalX", "x<b>,OWN,no,5e1,50,focalX"})
    void what_cannot_be_saved_comes_back_as_it_was_typed(String credit, String licence, String face, String across, String down, String wrong) {
        Response answer = save("credit", credit, "licence", licence == null ? "" : licence, "face", face == null ? "" : face,
                "focalX", across, "focalY", down);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("href=\"#" + wrong + "\"", "name=\"credit\" value=\"" + credit.strip().replace("<b>", "&lt;b&gt;") + "\"");
        assertThat(stored.get().credit).isEqualTo("Photo & <friends>");
    }

    @Test
    void a_credit_may_be_as_long_as_it_says_in_any_script_and_no_longer() {
        String longest = "\uD83D\uDCF7".repeat(200);
        assertThat(save("credit", longest, "licence", "OWN", "face", "no", "focalX", "50", "focalY", "50").statusCode()).isEqualTo(303);
        assertThat(stored.get().credit).isEqualTo(longest);
        assertThat(save("credit", longest + "x", "licence", "OWN", "face", "no", "focalX", "50", "focalY", "50").statusCode()).isEqualTo(422);
    }

    @Test
    void two_people_at_one_picture_do_not_overwrite_each_other_unknowing() {
        int seen = stored.get().version;
        assertThat(post(seen, "credit", "Olena", "licence", "OWN", "face", "no", "focalX", "50", "focalY", "50").statusCode()).isEqualTo(303);
        Response second = post(seen, "credit", "Marko", "licence", "CC0", "face", "no", "focalX", "50", "focalY", "50");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("“Olena”", "value=\"Marko\"");
        assertThat(stored.get().credit).isEqualTo("Olena");
        assertThat(save("credit", "Marko", "licence", "CC0", "face", "no", "focalX", "50", "focalY", "50").statusCode()).isEqualTo(303);
    }

    @Test
    void a_double_click_saves_once_and_complains_about_nothing() {
        Object[] fields = {"credit", "Olena", "licence", "OWN", "face", "no", "focalX", "10", "focalY", "50"};
        int seen = stored.get().version;
        List<CompletableFuture<Response>> clicks = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(seen, fields), task -> new Thread(task).start())).toList();
        assertThat(clicks.stream().map(click -> click.join().statusCode())).containsOnly(303);
        assertThat(deeds(writer)).containsExactly("UPLOAD_PICTURE described");
    }

    @Test
    void what_was_approved_with_a_public_picture_stays_and_the_point_may_move() {
        stored.change(picture -> picture.show("story/7/uk", NOW));
        assertThat(writer.get(address).asString()).doesNotContain("name=\"credit\"", "name=\"face\"", "/removal").contains("name=\"focalX\"");
        assertThat(save("credit", "Somebody", "licence", "CC0", "face", "yes", "focalX", "10", "focalY", "50").statusCode()).isEqualTo(303);
        assertThat(stored.get().facts()).containsEntry("credit", "Photo & <friends>").containsEntry("face", "false");
        assertThat(stored.get().focalX).isEqualTo(10);
        assertThat(writer.post(address + "/removal").statusCode()).isEqualTo(409);
        assertThat(stored.get()).isNotNull();
    }

    @Test
    void a_picture_that_nobody_uses_can_be_removed_for_good() {
        Response answer = writer.post(address + "/removal");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(stored.get()).isNull();
        assertThat(writer.get(address).statusCode()).isEqualTo(404);
        assertThat(deeds(writer)).contains("UPLOAD_PICTURE removed");
        stored = StoredPicture.of("DE", 700, 500);
    }

    @Test
    void only_the_own_embassy_works_on_a_picture_and_only_its_writers() {
        Member other = Cast.writer("FR");
        for (String path : List.of(address, address + "/320.jpg")) {
            assertThat(other.get(path).statusCode()).isEqualTo(403);
            assertThat(Cast.auditor().get(path).statusCode()).isEqualTo(403);
            assertThat(Cast.safeguarder().get(path).statusCode()).isEqualTo(200);
            assertThat(Cast.translator("DE").get(path).statusCode()).isEqualTo(200);
            assertThat(Cast.translator("FR").get(path).statusCode()).isEqualTo(403);
        }
        for (Member member : List.of(other, Cast.translator("DE"), Cast.safeguarder(), Cast.coordinator(), Cast.auditor())) {
            Object[] fields = {"version", 0, "credit", "x", "licence", "OWN", "face", "no", "focalX", "1", "focalY", "1"};
            assertThat(member.post(address, fields).statusCode()).isEqualTo(403);
            assertThat(member.post(address + "/removal").statusCode()).isEqualTo(403);
            assertThat(member.get("/desk/pictures/new").statusCode()).isIn(200, 403);
        }
        assertThat(stored.get().credit).isEqualTo("Photo & <friends>");
        assertThat(other.get("/desk/pictures").asString()).doesNotContain(address);
        assertThat(writer.get("/desk/pictures").asString()).contains(address);
        assertThat(Cast.safeguarder().get("/desk/pictures").asString()).contains(address);
    }

    @Test
    void every_look_at_a_picture_that_is_not_public_stands_in_the_log_once() {
        assertThat(writer.get(address + "/320.jpg").contentType()).isEqualTo("image/jpeg");
        writer.get(address);
        writer.get(address + "/700.jpg");
        assertThat(deeds(writer)).containsExactly("READ_STORY null");
        stored.change(picture -> picture.show("story/7/uk", NOW));
        Member another = Cast.safeguarder();
        another.get(address);
        assertThat(deeds(another)).isEmpty();
    }

    @Test
    void a_width_or_a_picture_that_is_not_there_is_not_found() {
        for (String path : List.of(address + "/321.jpg", "/desk/pictures/999999999", "/desk/pictures/99999999999999999999", "/desk/pictures/-1",
                address + "/99999999999.jpg")) {
            assertThat(writer.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private Response save(Object... fields) {
        return post(stored.get().version, fields);
    }

    private Response post(int version, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "version";
        all[1] = version;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return writer.post(address, all);
    }

    private List<String> deeds(Member member) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor = ?1 and thing = ?2 order by id",
                member.id(), "picture/" + stored.id())).stream().map(entry -> entry.deed + " " + entry.detail).toList();
    }
}
