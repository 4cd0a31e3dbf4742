package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.counter.LiveReader.Heard;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.edition.LiveStream;

@QuarkusTest
@Timeout(60)
class LiveLedgerTest {

    @RegisterExtension
    LedgerInTest ledger = new LedgerInTest();
    @TestHTTPResource
    URI home;
    @Inject
    Edition edition;
    @Inject
    LiveStream stream;

    @Test
    void a_reader_is_told_first_what_is_current_and_where_the_ledger_ends() {
        try (LiveReader reader = LiveReader.of(home, "/live")) {
            assertThat(reader.status).isEqualTo("HTTP/1.1 200 OK");
            assertThat(reader.line()).matches("retry: [34]\\d{3}");
            List<Heard> first = reader.batch();
            assertThat(first).extracting(heard -> heard.told().get("figure").asText())
                    .containsExactlyInAnyOrder("returned", "under-occupation", "deported-identified", "returned-portal");
            assertThat(first).allSatisfy(heard -> {
                assertThat(heard.told().get("current").asBoolean()).isTrue();
                assertThat(heard.id()).isEqualTo(heard.position());
                assertThat(heard.told().get("url").asText()).startsWith("https://");
                assertThat(heard.told().has("recorded_by")).isFalse();
            }).isSortedAccordingTo((one, other) -> Long.compare(one.id(), other.id()));
        }
    }

    @Test
    void the_stream_is_kept_by_nobody_compressed_by_nobody_and_open_to_everybody() {
        try (LiveReader reader = LiveReader.of(home, "/live")) {
            assertThat(reader.headers).containsEntry("Content-Type", "text/event-stream; charset=utf-8")
                    .containsEntry("Cache-Control", "no-store, no-transform").containsEntry("Access-Control-Allow-Origin", "*")
                    .containsEntry("Cross-Origin-Resource-Policy", "cross-origin").containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("X-Accel-Buffering", "no").doesNotContainKey("Content-Encoding").doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    void a_confirmed_reading_comes_to_those_who_wait() {
        try (LiveReader reader = LiveReader.of(home, "/live")) {
            long before = reader.next().id();
            reader.batch();
            long begun = System.nanoTime();
            Reading reading = ledger.confirm("returned", "2026-11-01", 2100);
            List<Heard> news = reader.batch();
            System.out.printf("confirmed and told in %.1f ms%n", (System.nanoTime() - begun) / 1e6);
            assertThat(news).singleElement().satisfies(heard -> {
                assertThat(heard.id()).isEqualTo(reading.position).isGreaterThan(before);
                assertThat(heard.told().get("value").asLong()).isEqualTo(2100);
                assertThat(heard.told().get("as_of").asText()).isEqualTo("2026-11-01");
                assertThat(heard.told().get("current").asBoolean()).isTrue();
            });
        }
    }

    @Test
    void a_reading_of_an_earlier_day_is_told_but_is_not_current() {
        try (LiveReader reader = LiveReader.of(home, "/live")) {
            reader.batch();
            ledger.confirm("returned", "2024-03-03", 500);
            assertThat(reader.batch()).singleElement().matches(heard -> !heard.told().get("current").asBoolean());
        }
    }

    @Test
    void a_withdrawal_tells_again_what_has_become_current() {
        try (LiveReader reader = LiveReader.of(home, "/live")) {
            long current = reader.batch().stream().filter(heard -> heard.told().get("figure").asText().equals("returned")).findFirst().orElseThrow()
                    .position();
            Reading wrong = ledger.confirm("returned", "2026-11-01", 2100);
            reader.batch();
            Reading withdrawal = ledger.confirm(() -> Entries.amending(wrong, Kind.WITHDRAWAL, 2100));
            List<Heard> news = reader.batch();
            assertThat(news).extracting(Heard::position).containsExactly(withdrawal.position, current);
            assertThat(news).extracting(heard -> heard.told().get("current").asBoolean()).containsExactly(false, true);
            assertThat(news).extracting(Heard::id).containsOnly(withdrawal.position);
        }
    }

    @ParameterizedTest
    @CsvSource({"/live, Last-Event-ID: %d", "/live?last=%d, ''", "/live?last=1, Last-Event-ID: %d"})
    void who_comes_back_is_told_what_was_missed_once_and_only_that(String path, String header) {
        long heard = ledger.confirm("returned", "2026-11-01", 2100).position;
        ledger.confirm("returned", "2026-11-02", 2101);
        ledger.confirm("returned-portal", "2026-11-02", 400);
        try (LiveReader reader = LiveReader.of(home, path.formatted(heard), header.isEmpty() ? "X-None: 1" : header.formatted(heard))) {
            assertThat(reader.batch()).extracting(Heard::position).containsExactly(heard + 1, heard + 2);
            ledger.confirm("returned", "2026-11-03", 2102);
            assertThat(reader.batch()).extracting(Heard::position).containsExactly(heard + 3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "abc", "7;8", "99999999999999999999999999", "999999", "%F0%9F%98%80", "1e3", " "})
    void who_names_no_position_of_ours_is_told_what_is_current(String position) {
        try (LiveReader reader = LiveReader.of(home, "/live", "Last-Event-ID: " + position)) {
            assertThat(reader.batch()).hasSize(4);
        }
    }

    @Test
    void readers_of_a_moving_ledger_hear_each_entry_once() throws InterruptedException {
        long end = QuarkusTransaction.requiringNew().call(() -> LedgerHead.read().position);
        Thread editors = new Thread(() -> IntStream.rangeClosed(1, 10).forEach(n -> ledger.confirm("returned", "2026-11-1" + n % 10, 2100 + n)));
        editors.start();
        for (int reader = 0; reader < 20; reader++) {
            try (LiveReader one = LiveReader.of(home, "/live?last=" + end)) {
                List<Long> heard = Stream.generate(one::next).filter(event -> event.told() != null).limit(10).map(Heard::position).toList();
                assertThat(heard).containsExactlyElementsOf(IntStream.rangeClosed(1, 10).mapToObj(n -> end + n).toList());
            }
        }
        editors.join();
    }

    @Test
    void five_hundred_readers_are_told_at_once() {
        List<LiveReader> readers = IntStream.range(0, 500).mapToObj(n -> LiveReader.of(home, "/live")).toList();
        readers.forEach(LiveReader::batch);
        assertThat(stream.readers()).isGreaterThanOrEqualTo(500);
        long begun = System.nanoTime();
        long position = ledger.confirm("returned", "2026-11-01", 2100).position;
        assertThat(readers).allSatisfy(reader -> assertThat(reader.batch()).extracting(Heard::position).containsExactly(position));
        System.out.printf("500 readers heard in %.1f ms%n", (System.nanoTime() - begun) / 1e6);
        readers.forEach(LiveReader::close);
    }

    @Test
    void what_moves_the_edition_and_not_the_ledger_is_not_told() {
        try (LiveReader reader = LiveReader.of(home, "/live")) {
            reader.batch();
            QuarkusTransaction.requiringNew().run(edition::raise);
            long position = ledger.confirm("returned", "2026-11-01", 2100).position;
            assertThat(reader.batch()).extracting(Heard::position).containsExactly(position);
        }
    }

    @Test
    void let_go_readers_see_the_end_and_come_back() {
        try (LiveReader reader = LiveReader.of(home, "/live")) {
            long end = reader.batch().get(3).id();
            stream.release();
            assertThat(Stream.generate(reader::line).takeWhile(Objects::nonNull).toList()).last().isEqualTo("");
            try (LiveReader again = LiveReader.of(home, "/live?last=" + end)) {
                long position = ledger.confirm("returned", "2026-11-01", 2100).position;
                assertThat(again.batch()).extracting(Heard::position).containsExactly(position);
            }
        }
    }
}
