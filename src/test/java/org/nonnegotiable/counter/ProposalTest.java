package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestTransaction
class ProposalTest {

    @Test
    void nobody_confirms_what_they_entered_themselves() {
        Proposal proposal = Entries.of("returned", "2026-11-20", 2050);
        proposal.propose("Anna", Entries.NOW);
        assertThatThrownBy(() -> proposal.confirm(" anna ", Entries.NOW)).isInstanceOf(RefusedException.class);
        assertThat(Proposal.waiting()).contains(proposal);
    }

    @Test
    void what_is_not_confirmed_is_not_in_the_series() {
        Entries.of("returned", "2026-11-20", 2050).propose("Anna", Entries.NOW);
        assertThat(Series.of(Figure.findById("returned")).current().orElseThrow().value).isEqualTo(2000);
    }

    @Test
    void what_is_confirmed_says_who_entered_and_who_confirmed_it() {
        Reading reading = Entries.confirmed(Entries.of("returned", "2026-11-20", 2050));
        assertThat(reading.recordedBy).isEqualTo("Anna");
        assertThat(reading.confirmedBy).isEqualTo("Boris");
        assertThat(Proposal.waiting()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2050, ''",
        "2026-11-20, 2101, JUMPS",
        "2026-11-20, 2100, ''",
        "2026-11-20, 1990, FALLS",
        "2026-11-20, 0, FALLS JUMPS",
        "2025-07-25, 1459, CONFLICTS JUMPS",
        "2025-07-26, 1485, TRANSPOSED",
        "2026-11-20, 2000, ''",
    })
    void a_doubtful_number_wants_a_reason(String day, long value, String doubts) {
        Proposal proposal = Entries.of("returned", day, value);
        assertThat(proposal.doubts()).map(Doubt::name).containsExactlyInAnyOrder(doubts.isEmpty() ? new String[0] : doubts.split(" "));
        if (!doubts.isEmpty()) {
            assertThatThrownBy(() -> proposal.propose("Anna", Entries.NOW)).isInstanceOf(RefusedException.class);
            proposal.reason = "The source says so twice.";
        }
        proposal.propose("Anna", Entries.NOW);
        assertThat(proposal.id).isNotNull();
    }

    @Test
    void a_number_that_became_doubtful_while_it_waited_is_asked_again() {
        Proposal first = Entries.of("returned", "2026-11-20", 2050);
        Proposal second = Entries.of("returned", "2026-11-20", 2060);
        first.propose("Anna", Entries.NOW);
        second.propose("Anna", Entries.NOW);
        first.confirm("Boris", Entries.NOW);
        assertThatThrownBy(() -> second.confirm("Boris", Entries.NOW)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_right_is_refused_whatever_the_reason(String what, Consumer<Proposal> mistake) {
        Proposal proposal = Entries.of("returned", "2026-11-20", 2050);
        proposal.reason = "A reason";
        mistake.accept(proposal);
        assertThatThrownBy(() -> proposal.propose("Anna", Entries.NOW)).as(what).isInstanceOf(RefusedException.class);
        assertThat(Proposal.count()).isZero();
    }

    static Stream<Arguments> what_cannot_be_right_is_refused_whatever_the_reason() {
        return Stream.of(
                wrong("future", p -> p.asOf = LocalDate.parse("2026-11-24")), wrong("year 0", p -> p.asOf = LocalDate.of(0, 1, 1)),
                wrong("year 99999", p -> p.asOf = LocalDate.of(99999, 1, 1)), wrong("negative", p -> p.value = -1),
                wrong("too many", p -> p.value = 1_000_000_000_000L), wrong("ftp", p -> p.url = "ftp://example.org/"),
                wrong("script", p -> p.url = "javascript:alert(1)"), wrong("no address", p -> p.url = "somewhere"),
                wrong("no host", p -> p.url = "https:///x"), wrong("long address", p -> p.url = "https://example.org/" + "x".repeat(1000)),
                wrong("formula", p -> p.publisher = "=HYPERLINK(\"x\")"), wrong("formula", p -> p.statedBy = "+1"),
                wrong("no speaker", p -> p.statedBy = " "), wrong("long publisher", p -> p.publisher = "x".repeat(101)),
                wrong("line break", p -> p.statedBy = "a\nb"), wrong("long reason", p -> p.reason = "x".repeat(1001)),
                wrong("amends nothing", p -> p.kind = Kind.CORRECTION), wrong("update that amends", p -> p.corrects = 1L),
                wrong("another figure's entry", p -> {
                    p.kind = Kind.CORRECTION;
                    p.corrects = 1L;
                }));
    }

    @Test
    void an_amendment_says_why() {
        Reading current = Series.of(Figure.findById("returned")).current().orElseThrow();
        Proposal correction = Entries.amending(current, Kind.CORRECTION, current.value);
        correction.reason = null;
        assertThatThrownBy(() -> correction.propose("Anna", Entries.NOW))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.objections()).containsExactly(Objection.NO_REASON));
    }

    @Test
    void a_quote_is_kept_as_a_hash_and_a_huge_one_is_refused() {
        assertThat(Quote.hash(" 2000 children ")).isEqualTo(Quote.hash("2000 children")).hasSize(64);
        assertThatThrownBy(() -> Quote.hash("x".repeat(1 << 20))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Quote.hash(" ")).isInstanceOf(RefusedException.class);
    }

    private static Arguments wrong(String what, Consumer<Proposal> mistake) {
        return Arguments.of(what, mistake);
    }
}
