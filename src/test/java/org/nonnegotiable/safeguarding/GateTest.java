package org.nonnegotiable.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All rules together. */
@QuarkusTest
class GateTest {

    Child child;
    Cleared.Written text;

    @BeforeEach
    void a_text_that_passes() {
        QuarkusTransaction.begin();
        child = Cleared.child("DE");
        text = Cleared.about(child);
    }

    @AfterEach
    void nothing_is_kept() {
        QuarkusTransaction.rollback();
    }

    @Test
    void a_text_that_keeps_every_rule_passes_without_a_warning() {
        assertThat(text.findings().all()).isEmpty();
    }

    @Test
    void every_rule_has_a_test_named_after_it() {
        List<String> tests = Stream.of(FileRulesTest.class, FactRulesTest.class, WordRulesTest.class)
                .flatMap(type -> List.of(type.getDeclaredMethods()).stream()).map(method -> method.getName().split("__")[0]).toList();
        assertThat(tests).containsAll(Gate.codes());
    }

    @Test
    void every_rule_is_in_the_table_of_the_documentation() throws IOException {
        assertThat(Files.readString(Path.of("docs/safeguarding.md"))).contains(Gate.codes().stream().map(code -> "| `" + code + "` |").toList());
    }
}
