package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.limit.Besieged;

/** Every request comes from a proxy, which says that its reader's was encrypted. */
@QuarkusTest
@TestProfile(Besieged.class)
class RenewalBehindProxyTest {

    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @Inject
    Renewal renewal;

    @Test
    void behind_a_proxy_that_ends_tls_pages_are_made_anew_before_anybody_asks() {
        renewal.self = null; // what plain requests of other tests have told
        shelf.pages().clear();
        for (int reader = 0; reader < 5; reader++) {
            assertThat(Visit.to("/en/counter", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "www.example.org").statusCode()).isEqualTo(200);
        }
        QuarkusTransaction.requiringNew().run(edition::raise);
        long end = System.nanoTime() + 20_000_000_000L;
        while (shelf.current("/en/counter") == null || renewal.isWorking()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
