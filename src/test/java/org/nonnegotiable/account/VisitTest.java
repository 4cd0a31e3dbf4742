package org.nonnegotiable.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class VisitTest {

    @ParameterizedTest
    @CsvSource({"'uk', uk", "'uk-UA,en;q=0.5', uk", "'en', en", "'de,uk;q=0.5', en", "'', en"})
    void before_signing_in_the_desk_speaks_the_browsers_language_if_it_can(String accepted, String language) {
        assertThat(given().header("Accept-Language", accepted).get("/desk/sign-in").asString()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void after_signing_in_it_speaks_the_persons_whatever_the_browser_says() {
        assertThat(Cast.writer("DE").request().header("Accept-Language", "uk").get("/desk/me").asString()).contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 14:05", "Asia/Tokyo, 21:05", "America/New_York, 08:05"})
    void a_moment_is_told_as_the_persons_clock_shows_it(String zone, String time) {
        String told = Cldr.moment(Instant.parse("2026-07-25T12:05:00Z"), ZoneId.of(zone), Languages.known("en").orElseThrow());
        assertThat(told).isEqualTo("25 July 2026 at " + time);
    }

    @Test
    void nobody_is_let_past_a_deed_that_is_not_theirs() {
        Map<Deed, Member> strangers = Map.of(Deed.APPROVE_TEXT, Cast.writer("DE"), Deed.WRITE_STORY, Cast.safeguarder(), Deed.INVITE, Cast.safeguarder(),
                Deed.READ_STORY, Cast.auditor(), Deed.ERASE_STORY, Cast.coordinator());
        strangers.forEach((deed, member) -> assertThat(member.get("/desk/probe/deed/" + deed).statusCode()).as("%s", deed).isEqualTo(403));
    }

    @Test
    void desk_pages_are_kept_nowhere_and_found_by_nobody() {
        assertThat(given().get("/desk/sign-in").header("Cache-Control")).isEqualTo("no-store");
        assertThat(given().get("/desk/sign-in").header("X-Robots-Tag")).contains("noindex");
    }
}
