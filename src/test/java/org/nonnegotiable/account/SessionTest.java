package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtTime clock = new AtTime();

    @Test
    void a_session_that_is_left_alone_ends() {
        Member writer = Cast.writer("DE");
        clock.later(Duration.ofHours(2).minus(MINUTE));
        assertThat(isIn(writer)).isTrue();
        Member other = Cast.writer("DE");
        clock.later(Duration.ofHours(2).plus(MINUTE));
        assertThat(isIn(other)).isFalse();
    }

    @Test
    void a_session_that_is_used_goes_on_until_it_is_too_old() {
        Account account = Cast.account(Role.WRITER, "DE", "de");
        Browserless browser = new Browserless();
        browser.signIn(account, Cast.PASSWORD);
        for (int hour = 1; hour < 12; hour++) {
            clock.later(Duration.ofHours(1));
            assertThat(browser.get("/desk/probe").statusCode()).as("hour %d", hour).isEqualTo(200);
        }
        clock.later(Duration.ofHours(1).plus(MINUTE));
        assertThat(browser.get("/desk/probe").statusCode()).isEqualTo(303);
    }

    @Test
    void the_cookie_ends_by_itself_even_where_the_row_goes_on() {
        Member writer = Cast.writer("DE");
        clock.later(Duration.ofHours(3));
        change(writer, "seenAt", clock.now());
        assertThat(isIn(writer)).isFalse();
    }

    @Test
    void the_row_ends_by_itself_even_where_the_cookie_goes_on() {
        Member writer = Cast.writer("DE");
        change(writer, "seenAt", clock.now().minus(Duration.ofHours(3)));
        assertThat(isIn(writer)).isFalse();
        Member other = Cast.writer("DE");
        change(other, "begunAt", clock.now().minus(Duration.ofHours(13)));
        assertThat(isIn(other)).isFalse();
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_signs_out_there() {
        Member here = Cast.writer("DE");
        Member there = Member.signedIn(here.account(), clock.now());
        assertThat(here.get("/desk/me/sessions").asString()).contains("this one", "/desk/me/sessions/" + there.session() + "/ending");
        here.post("/desk/me/sessions/" + there.session() + "/ending");
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void nobody_ends_the_session_of_another() {
        Member one = Cast.writer("DE");
        Member other = Cast.coordinator();
        other.post("/desk/me/sessions/" + one.session() + "/ending");
        assertThat(isIn(one)).isTrue();
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        Member here = Cast.writer("DE");
        Member there = Member.signedIn(here.account(), clock.now());
        here.post("/desk/me/sessions/ending");
        assertThat(isIn(here)).isFalse();
        assertThat(isIn(there)).isFalse();
    }

    @Test
    void a_changed_password_ends_every_other_session() {
        Member here = Cast.writer("DE");
        Member there = Member.signedIn(here.account(), clock.now());
        assertThat(here.post("/desk/me/password", "current", Cast.PASSWORD, "password", "seven swings in the yard").statusCode()).isEqualTo(303);
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
        assertThat(new Browserless().signIn(here.account(), "seven swings in the yard").statusCode()).isEqualTo(303);
    }

    @Test
    void changing_the_password_needs_the_present_one() {
        Member here = Cast.writer("DE");
        assertThat(here.post("/desk/me/password", "current", "wrong", "password", "seven swings in the yard").statusCode()).isEqualTo(422);
        assertThat(here.post("/desk/me/password", "current", Cast.PASSWORD, "password", "short").statusCode()).isEqualTo(422);
    }

    @Test
    void settings_are_kept() {
        Member here = Cast.writer("DE");
        here.post("/desk/me", "language", "uk", "zone", "Asia/Tokyo");
        Account saved = Account.findById(here.id());
        assertThat(saved.deskLanguage).isEqualTo("uk");
        assertThat(saved.zone).isEqualTo("Asia/Tokyo");
        assertThat(here.get("/desk/me").asString()).contains("lang=\"uk\"");
        assertThat(here.post("/desk/me", "language", "xx", "zone", "Mars/Olympus").statusCode()).isEqualTo(422);
    }

    private static boolean isIn(Member member) {
        return member.get("/desk/probe").statusCode() == 200;
    }

    private static void change(Member member, String field, Instant moment) {
        QuarkusTransaction.requiringNew().run(() -> DeskSession.update(field + " = ?1 where id = ?2", moment, member.session()));
    }
}
