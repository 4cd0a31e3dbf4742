package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

/** What is made anew without being asked for, and what whoever runs the site sees of pages. */
@QuarkusTest
class RenewalTest {

    @Inject
    Edition edition;
    @Inject
    Shelf shelf;
    @Inject
    Renewal renewal;
    @Inject
    MeterRegistry meters;

    @Test
    void what_many_read_is_there_again_before_anybody_asks_and_what_one_read_is_not() {
        Stillness.settle();
        for (int reader = 0; reader < 5; reader++) {
            Visit.read("/en/counter");
            Visit.read("/en/stories?theme=school");
        }
        Visit.read("/en/milestones");
        QuarkusTransaction.requiringNew().run(edition::raise);
        long end = System.nanoTime() + 20_000_000_000L;
        while (shelf.current("/en/counter") == null || shelf.current("/en/stories?theme=school") == null || renewal.isWorking()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        assertThat(shelf.current("/en/milestones")).isNull();
    }

    @Test
    void hits_misses_and_the_age_of_the_edition_can_be_watched() {
        Visit.read("/en/counter");
        double hits = meters.get("campaign.pages.hits").functionCounter().count();
        Visit.read("/en/counter");
        assertThat(meters.get("campaign.pages.hits").functionCounter().count()).isGreaterThan(hits);
        assertThat(meters.get("campaign.pages.misses").functionCounter().count()).isPositive();
        assertThat(meters.get("campaign.pages.shed").functionCounter().count()).isNotNegative();
        assertThat(meters.get("campaign.pages.bytes").gauge().value()).isPositive();
        assertThat(meters.get("campaign.edition.lag.seconds").gauge().value()).isBetween(0.0, 60.0);
    }
}
