package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

@QuarkusTest
class DatasetTest {

    @Test
    void search_engines_learn_what_is_counted_over_which_time_and_where_the_data_are() {
        Map<String, Object> dataset = QuarkusTransaction.requiringNew().call(() -> Dataset.dataset(
                Series.of(Figure.coded("under-occupation").orElseThrow()), Here.at(Language.fromString("en"), "counter/under-occupation")));
        assertThat(dataset).containsEntry("@type", "Dataset").containsEntry("name", "Under Russian control")
                .containsEntry("url", "https://campaign.example/en/counter/under-occupation")
                .containsEntry("temporalCoverage", "2024-09-12/2026-02-17")
                .containsEntry("license", "https://creativecommons.org/licenses/by/4.0/");
        assertThat((String) dataset.get("description")).hasSizeBetween(50, 5000); // what Google's data set search takes
        assertThat((List<?>) dataset.get("distribution")).extracting("contentUrl").containsExactly(
                "https://campaign.example/api/v1/figures/under-occupation/readings.json",
                "https://campaign.example/api/v1/figures/under-occupation/readings.csv");
    }
}
