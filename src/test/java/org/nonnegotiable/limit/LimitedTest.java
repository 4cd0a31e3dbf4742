package org.nonnegotiable.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

/** Each test comes from a network of its own. */
@QuarkusTest
@TestProfile(Besieged.class)
class LimitedTest {

    @Test
    void made_up_addresses_are_refused_after_a_while_and_kept_pages_are_not() {
        from("203.0.113.1").get("/uk/counter").then().statusCode(200);
        IntStream.range(0, 12).forEach(time -> from("203.0.113.1").get("/uk/made-up-" + time));
        Response refused = from("203.0.113.1").get("/uk/made-up-again");
        refusedUntilLater(refused, "miss");
        assertThat(refused.asString()).contains("<html lang=\"uk\"", "Забагато запитів", "noindex");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(from("203.0.113.1").get("/ar/made-up").asString()).contains("<html lang=\"ar\" dir=\"rtl\"");
        from("203.0.113.1").get("/uk/counter").then().statusCode(200);
        from("203.0.113.1").get("/icon.svg").then().statusCode(200);
        from("203.0.113.2").get("/uk/made-up").then().statusCode(404);
    }

    @Test
    void programs_are_told_in_their_own_form() {
        IntStream.range(0, 12).forEach(time -> from("203.0.113.3").get("/api/v1/made-up-" + time));
        Response refused = from("203.0.113.3").get("/api/v1/made-up");
        refusedUntilLater(refused, "miss");
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.jsonPath().getInt("status")).isEqualTo(429);
        assertThat(refused.jsonPath().getString("instance")).isEqualTo("/api/v1/made-up");
    }

    @Test
    void who_has_half_an_ipv6_address_is_one_and_whoever_says_nothing_is_the_proxy() {
        IntStream.range(0, 13).forEach(time -> from("2001:db8:1:2::" + time).get("/en/made-up-" + time));
        assertThat(from("2001:db8:1:2:ffff::1").get("/en/made-up").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").get("/en/made-up").statusCode()).isEqualTo(404);
        IntStream.range(0, 20).forEach(time -> given().get("/en/made-up-" + time).then().statusCode(404));
    }

    @Test
    void how_to_show_an_address_is_asked_only_so_often_and_what_is_kept_as_often_as_one_likes() {
        String known = "/oembed?url=https://campaign.example/en/counter/returned";
        from("203.0.113.10").get(known).then().statusCode(200);
        var other = new AtomicInteger(); // for that there is no such page is kept, too
        fourth(() -> from("203.0.113.4").get("/oembed?url=https://campaign.example/en/no-such-" + other.incrementAndGet()), 404, "oembed");
        from("203.0.113.4").get(known).then().statusCode(200);
    }

    @Test
    void passwords_are_tried_only_so_often_from_one_network_and_the_address_stays_in_the_form() {
        Response refused = null;
        for (int time = 0; time < 4; time++) {
            refused = from("203.0.113.5").formParam("email", "nobody" + time + "@example.org").formParam("password", "a wrong one").post("/desk/sign-in");
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.asString()).contains("value=\"nobody3@example.org\"", "Too many tries").doesNotContain("a wrong one");
        from("203.0.113.6").formParam("email", "nobody@example.org").formParam("password", "a wrong one").post("/desk/sign-in").then().statusCode(422);
    }

    @Test
    void one_time_addresses_and_links_for_outsiders_cannot_be_guessed_by_the_thousand() {
        fourth(() -> from("203.0.113.7").get("/desk/invitation/made-up"), 410, "way-in");
        refusedUntilLater(from("203.0.113.7").get("/desk/password/made-up"), "way-in");
        fourth(() -> from("203.0.113.7").get("/desk/preview/made-up"), 404, "preview");
        Response refused = from("203.0.113.7").formParam("name", "Olena").formParam("password", "not to be shown").post("/desk/invitation/made-up");
        assertThat(refused.asString()).contains("Too many at once", "Olena").doesNotContain("not to be shown");
    }

    @Test
    void an_account_is_counted_wherever_it_comes_from_and_a_colleague_beside_it_is_not() {
        Member writer = Cast.writer("PL");
        fourth(() -> upload(writer, "203.0.113.8"), 422, "upload");
        Response refused = upload(writer, "203.0.113.9");
        refusedUntilLater(refused, "upload");
        assertThat(refused.asString()).contains("A chair at a window");
        assertThat(upload(Cast.writer("PL"), "203.0.113.8").statusCode()).isEqualTo(422);
    }

    private static Response upload(Member member, String network) {
        return member.request().header("X-Forwarded-For", network).multiPart("csrf", member.token()).multiPart("credit", "A chair at a window")
                .post("/desk/pictures/new");
    }

    private static void fourth(Supplier<Response> ask, int usual, String limit) {
        IntStream.range(0, 3).forEach(time -> assertThat(ask.get().statusCode()).isEqualTo(usual));
        refusedUntilLater(ask.get(), limit);
    }

    private static void refusedUntilLater(Response refused, String limit) {
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.header("RateLimit-Policy")).startsWith("\"" + limit + "\";q=");
    }

    private static RequestSpecification from(String network) {
        return given().redirects().follow(false).header("X-Forwarded-For", network);
    }
}
