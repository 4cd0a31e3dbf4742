package org.nonnegotiable.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingTest {

    @Inject
    Training training;

    @Test
    void the_site_asks_itself_for_what_its_front_page_leads_to() throws Exception {
        assertThat(training.isWanted()).isFalse();
        assertThat(training.run()).isGreaterThan(10);
    }
}
