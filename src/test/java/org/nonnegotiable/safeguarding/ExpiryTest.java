package org.nonnegotiable.safeguarding;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Box;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

@QuarkusTest
class ExpiryTest {

    @Inject
    Expiry expiry;
    @Inject
    Heard heard;

    final Member safeguarder = Cast.safeguarder();
    final Member writer = Cast.writer("PT");
    final Member stranger = Cast.writer("DE");
    Child child;
    LocalDate last;

    @BeforeEach
    void a_child_with_a_consent() {
        child = requiringNew().call(() -> Cleared.child("PT"));
        last = requiringNew().call(() -> Consent.latest(child).orElseThrow().expiresOn);
    }

    @AfterEach
    void erased() {
        requiringNew().run(() -> Child.<Child>findById(child.id).erase(Cleared.NOW));
    }

    @Test
    void at_expiry_everything_about_the_child_goes_by_itself_and_once() {
        run(last);
        assertThat(ends()).isZero();
        run(last.plusDays(1));
        run(last.plusDays(2));
        assertThat(ends()).isEqualTo(1);
    }

    @Test
    void a_consent_that_was_replaced_or_revoked_ends_nothing_when_its_day_comes() {
        requiringNew().run(() -> {
            Consent longer = Cleared.consent(child, Cleared.NOW);
            longer.expiresOn = last.plusYears(1);
            longer.record(Cleared.SAFEGUARDER, Cleared.NOW);
        });
        run(last.plusDays(1));
        assertThat(ends()).isZero();
        requiringNew().run(() -> Consent.latest(child).orElseThrow().revoke(Cleared.SAFEGUARDER, Cleared.NOW));
        run(last.plusYears(1).plusDays(1));
        assertThat(ends()).as("by the revocation").isEqualTo(1);
    }

    @Test
    void reminders_go_out_at_60_30_and_7_days_each_once() {
        run(last.minusDays(61));
        assertThat(reminders(safeguarder)).isZero();
        IntStream.of(60, 59, 31).forEach(days -> run(last.minusDays(days)));
        assertThat(reminders(safeguarder)).isEqualTo(1);
        IntStream.of(30, 8).forEach(days -> run(last.minusDays(days)));
        assertThat(reminders(safeguarder)).isEqualTo(2);
        IntStream.of(7, 6, 0).forEach(days -> run(last.minusDays(days)));
        assertThat(reminders(safeguarder)).isEqualTo(3);
        assertThat(reminders(writer)).isEqualTo(3);
        assertThat(reminders(stranger)).isZero();
    }

    @Test
    void after_a_week_without_any_node_the_nearest_reminder_is_sent() {
        run(last.minusDays(5));
        run(last.minusDays(4));
        assertThat(reminders(safeguarder)).isEqualTo(1);
    }

    @Test
    void several_nodes_at_once_send_one_reminder_and_end_a_consent_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try {
            nodes.invokeAll(IntStream.range(0, 6).<Callable<Void>>mapToObj(node -> () -> run(last.minusDays(20))).toList());
            nodes.invokeAll(IntStream.range(0, 6).<Callable<Void>>mapToObj(node -> () -> run(last.plusDays(1))).toList());
        } finally {
            nodes.shutdown();
        }
        assertThat(reminders(safeguarder)).isEqualTo(1);
        assertThat(ends()).isEqualTo(1);
    }

    private Void run(LocalDate today) {
        expiry.run(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        return null;
    }

    private long ends() {
        return heard.ended.stream().filter(event -> event.childId().equals(child.id)).count();
    }

    private long reminders(Member member) {
        List<Mail> letters = Box.to(member.account().email);
        return letters.stream().filter(letter -> letter.getText().contains(child.code)).count();
    }
}
