package org.nonnegotiable.review;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Cleared;
import org.nonnegotiable.safeguarding.RefusedException;

@QuarkusTest
class PreviewTest {

    private final Member writer = Cast.writer("DE");
    private final Work work = Probes.work();
    private final Child child = requiringNew().call(() -> Cleared.child("DE"));

    @AfterEach
    void nothing_is_shared() {
        Probes.eraseAll();
        Probes.LOCKED.clear();
    }

    @Test
    void whoever_has_the_address_sees_the_page_without_signing_in() {
        Response page = Visit.to(share(Duration.ofHours(1)));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).isEqualTo("<p>Words of " + work.subject() + "</p>");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.headers().getList("Referrer-Policy")).hasSize(1);
    }

    @Test
    void each_opening_is_counted_and_logged_and_no_name_is() {
        String path = share(Duration.ofHours(1));
        Visit.to(path);
        writer.get(path);
        assertThat(link().openings).isEqualTo(2);
        List<AuditEntry> openings = AuditEntry.list("deed = ?1 and thing = ?2 order by id", Deed.OPEN_PREVIEW, work.subject());
        assertThat(openings).extracting(one -> one.actor).containsExactly(null, writer.id());
        assertThat(openings).allSatisfy(one -> assertThat(one.detail).isEqualTo("preview/" + link().id));
        assertThat(AuditEntry.count("deed = ?1 and thing = ?2", Deed.SHARE_PREVIEW, work.subject())).isOne();
        assertThat(AuditEntry.count("detail like '%Weiden%'")).isZero();
    }

    @Test
    void no_row_holds_the_token() {
        String token = share(Duration.ofDays(14)).replace("/desk/preview/", "");
        assertThat(token).hasSize(43);
        assertThat(link().tokenHash).isEqualTo(Fingerprint.ofToken(token)).isNotEqualTo(token);
    }

    @Test
    void it_ends_by_itself() {
        String path = share(Duration.ofHours(1));
        QuarkusMock.installMockForType(Clock.fixed(Probes.NOW.plusSeconds(3599), ZoneOffset.UTC), Clock.class);
        assertThat(Visit.to(path).statusCode()).isEqualTo(200);
        QuarkusMock.installMockForType(Clock.fixed(Probes.NOW.plusSeconds(3600), ZoneOffset.UTC), Clock.class);
        assertGone(path);
    }

    @Test
    void whoever_shared_it_revokes_it_at_once() {
        String path = share(Duration.ofDays(1));
        Response back = writer.post(link().revocationPath());
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith(Signpost.to(work.subject()).path());
        assertGone(path);
        Cast.safeguarder().post(link().revocationPath());
        assertThat(link().revokedBy).isEqualTo(writer.id());
        assertThat(AuditEntry.count("deed = ?1 and thing = ?2", Deed.REVOKE_PREVIEW, work.subject())).isOne();
    }

    @Test
    void another_embassy_cannot_revoke_it_and_neither_can_who_may_not() {
        String path = share(Duration.ofDays(1));
        assertThat(Cast.writer("FR").post(link().revocationPath()).statusCode()).isEqualTo(403);
        assertThat(Cast.coordinator().post(link().revocationPath()).statusCode()).isEqualTo(403);
        assertThat(Visit.to(path).statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_is_shown_while_the_child_is_on_hold() {
        String path = share(Duration.ofDays(1));
        requiringNew().run(() -> Child.<Child>findById(child.id).hold(null, "Somebody asks for the child.", Probes.NOW));
        assertGone(path);
        assertThatThrownBy(() -> share(Duration.ofDays(1))).isInstanceOf(RefusedException.class).hasMessage("desk_preview_locked");
        requiringNew().run(() -> Child.<Child>findById(child.id).lift(writer.id(), "It was a mistake.", Probes.NOW));
        assertThat(Visit.to(path).statusCode()).isEqualTo(200);
    }

    @Test
    void what_must_not_be_seen_outside_is_neither_shared_nor_shown() {
        String path = share(Duration.ofDays(1));
        Probes.LOCKED.add(work.subject());
        assertGone(path);
        assertThat(link().openings).isZero();
        assertThatThrownBy(() -> requiringNew().run(() -> PreviewLink.share(work, child, true, "Weiden", Duration.ofDays(1), writer.account(), Probes.NOW)))
                .hasMessage("desk_preview_locked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "'--"})
    void what_is_no_token_gets_the_same_answer(String token) {
        assertGone("/desk/preview/" + token);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 59, 14 * 24 * 60 + 1})
    void it_lasts_an_hour_to_14_days(long minutes) {
        assertThatThrownBy(() -> share(Duration.ofMinutes(minutes))).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.field()).isEqualTo("lasting"));
    }

    @Test
    void the_form_takes_its_own_choices_and_refuses_any_other() {
        assertThat(PreviewForm.lasting(sent("336"))).isEqualTo(PreviewLink.LONGEST);
        assertThat(PreviewForm.lasting(sent("337"))).isZero();
        assertThat(PreviewForm.lasting(sent(null))).isZero();
    }

    @Test
    void a_text_has_so_many_links_and_no_more_until_one_is_revoked() {
        for (int number = 0; number < 20; number++) {
            share(Duration.ofDays(1));
        }
        assertThatThrownBy(() -> share(Duration.ofDays(1))).hasMessage("desk_preview_many");
        writer.post(link().revocationPath());
        assertThat(share(Duration.ofDays(1))).startsWith("/desk/preview/");
    }

    @Test
    void a_recipient_is_named() {
        assertThatThrownBy(() -> requiringNew().run(() -> PreviewLink.share(work, child, false, " ", Duration.ofDays(1), writer.account(), Probes.NOW)))
                .hasMessage("desk_refused_missing");
    }

    private String share(Duration lasting) {
        return requiringNew().call(() -> PreviewLink.share(work, Child.findById(child.id), false, "The town of Weiden", lasting, writer.account(), Probes.NOW));
    }

    private PreviewLink link() {
        return requiringNew().call(() -> PreviewLink.of(work.subject()).get(0));
    }

    private static Sent sent(String lasting) {
        return new Sent(lasting == null ? List.of() : List.of(new Sent.Field("lasting", lasting)), false);
    }

    private static void assertGone(String path) {
        Response answer = Visit.to(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("There is nothing to see here").doesNotContain("Words of", "probe/");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
}
