package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FirstCoordinatorTest {

    private static final String GOOD = "seven swings in the yard";

    private final AtTime clock = new AtTime();
    private final Browserless browser = new Browserless();

    @BeforeEach
    void nobody_has_an_account() {
        QuarkusTransaction.requiringNew().run(() -> {
            Stream.of(OneTimeLink.class, DeskSession.class, RecoveryCode.class, SecondFactor.class, Account.class)
                    .forEach(rows -> Account.getEntityManager().createQuery("delete from " + rows.getSimpleName()).executeUpdate());
        });
    }

    @Test
    void whoever_opens_the_printed_address_becomes_coordinator_and_sets_codes_up() {
        String link = printed();
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.post(link, "email", "First@Example.org", "name", "Solomiia", "password", GOOD).header("Location"))
                .endsWith("/desk/second-factor/set-up");
        List<Account> all = Account.listAll();
        assertThat(all).singleElement().satisfies(account -> {
            assertThat(account.email).isEqualTo("first@example.org");
            assertThat(account.role).isEqualTo(Role.COORDINATOR);
        });
        assertThat(Cast.bean(FirstCoordinator.class).address()).isEmpty();
    }

    @Test
    void the_address_lasts_an_hour() {
        String link = printed();
        clock.later(Duration.ofMinutes(61));
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void the_next_start_prints_another_and_the_one_before_works_no_more() {
        String before = printed();
        String link = printed();
        assertThat(browser.get(before).statusCode()).isEqualTo(410);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    private static String printed() {
        return Cast.bean(FirstCoordinator.class).address().orElseThrow().replace("https://campaign.example", "");
    }
}
