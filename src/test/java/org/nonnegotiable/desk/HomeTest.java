package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.Consent;

@QuarkusTest
class HomeTest {

    private static final Pattern PLACE = Pattern.compile("<li><a href=\"(/desk/[a-z]+)\"");

    @Test
    void the_masthead_leads_where_somebody_may_do_something() {
        assertThat(places(Cast.writer("DE"))).containsExactly("/desk/stories", "/desk/pictures", "/desk/children", "/desk/help");
        assertThat(places(Cast.safeguarder())).containsExactly("/desk/stories", "/desk/children", "/desk/review", "/desk/help");
        assertThat(places(Cast.auditor())).containsExactly("/desk/audit", "/desk/help");
        assertThat(places(Cast.coordinator())).containsExactly("/desk/stories", "/desk/readings", "/desk/embassies", "/desk/milestones",
                "/desk/pages", "/desk/languages", "/desk/accounts", "/desk/audit", "/desk/help");
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        assertThat(Visit.to("/desk").statusCode()).isEqualTo(303);
        assertThat(Visit.to("/desk").header("Location")).contains("/desk/sign-in");
    }

    @Test
    void the_first_steps_can_be_put_away_and_brought_back() {
        Member writer = Cast.writer("DE");
        assertThat(writer.get("/desk").asString()).contains("How to begin", "begin a new one");
        writer.post("/desk/guide/absence");
        assertThat(writer.post("/desk/guide/absence").statusCode()).isEqualTo(303);
        assertThat(writer.get("/desk").asString()).doesNotContain("begin a new one").contains("Show the first steps again");
        writer.post("/desk/guide");
        assertThat(writer.get("/desk").asString()).contains("begin a new one");
    }

    @Test
    void somebody_for_whom_nothing_waits_is_told_so() {
        assertThat(Cast.auditor().get("/desk").asString()).contains("Nothing waits for you");
    }

    @Test
    void coordinators_see_which_embassies_and_languages_wait() {
        assertThat(Cast.coordinator().get("/desk").asString()).contains("Embassies that nobody has confirmed", "href=\"/desk/embassies/de\"",
                "Languages that no native reader has approved", "href=\"/desk/languages/ar\"").doesNotContain("Nothing waits");
    }

    @Test
    void safeguarders_see_whose_consent_ends_soon_and_who_is_on_hold() {
        Child child = requiringNew().call(() -> {
            Child opened = Child.open("DE", 1L, Cleared.NOW);
            Consent consent = Cleared.consent(opened, Instant.now());
            consent.expiresOn = LocalDate.now(ZoneOffset.UTC).plusDays(1);
            consent.record(Cleared.SAFEGUARDER, Cleared.NOW);
            opened.hold(Cleared.SAFEGUARDER, "A sister is on her way.", Instant.EPOCH);
            return opened;
        });
        String home = Cast.safeguarder().get("/desk").asString();
        assertThat(home).contains("Consents that end within 60 days", "Children on hold")
                .containsPattern("(?s)" + child.code + " · .*href=\"" + child.deskPath() + "\">" + child.code + " <");
        assertThat(Cast.writer("DE").get("/desk").asString()).doesNotContain(child.code);
        requiringNew().run(() -> Child.<Child>findById(child.id).erase(Cleared.NOW));
        assertThat(Cast.safeguarder().get("/desk").asString()).doesNotContain(child.code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-steps", "writing", "child", "translating", "pictures", "review", "figures", "trouble"})
    void help_is_there_in_both_languages_for_whoever_cannot_sign_in_too(String topic) {
        String english = Visit.to("/desk/help/" + topic, "Accept-Language", "en").asString();
        String ukrainian = Visit.to("/desk/help/" + topic, "Accept-Language", "uk-UA").asString();
        assertThat(english).contains("<html lang=\"en\"", "<h2>");
        assertThat(ukrainian).contains("<html lang=\"uk\"", "<h2>");
        assertThat(headings(ukrainian)).isEqualTo(headings(english));
    }

    private static int headings(String page) {
        return page.split("<h2>", -1).length;
    }

    private static List<String> places(Member member) {
        return PLACE.matcher(member.get("/desk").asString()).results().map(found -> found.group(1)).toList();
    }
}
