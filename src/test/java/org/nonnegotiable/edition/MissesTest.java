package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.edition.WaitingPage.BEGUN;
import static org.nonnegotiable.edition.WaitingPage.PERMITS;
import static org.nonnegotiable.edition.WaitingPage.RENDERED;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

/** Many readers of what is not there yet. */
@QuarkusTest
@TestProfile(Cramped.class)
class MissesTest {

    private static final int READERS = 30;

    @Inject
    Misses misses;
    @Inject
    Others others;

    private final ExecutorService readers = Executors.newCachedThreadPool();

    @BeforeEach
    void nothing_is_kept() {
        Stillness.settle();
        PERMITS.drainPermits();
        RENDERED.set(0);
        BEGUN.set(0);
    }

    @AfterEach
    void nobody_waits() {
        PERMITS.release(1000);
        readers.shutdown();
        until(() -> misses.waiting() == 0);
    }

    @Test
    void of_many_who_want_the_same_page_one_has_it_rendered_and_all_get_it() {
        List<CompletableFuture<Response>> all = ask(READERS, "/waiting/one");
        until(() -> misses.waiting() == READERS - 1);
        PERMITS.release();
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 200)
                .extracting(Response::asString).containsOnly("one null null");
        assertThat(RENDERED).hasValue(1);
    }

    @Test
    void whoever_waits_for_a_page_that_fails_goes_on_alone() {
        List<CompletableFuture<Response>> all = ask(READERS, "/waiting/failing");
        until(() -> misses.waiting() == READERS - 1);
        PERMITS.release(READERS);
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 500);
        assertThat(RENDERED).hasValue(READERS);
    }

    @Test
    void that_there_is_nothing_is_found_out_once() {
        List<CompletableFuture<Response>> all = ask(READERS, "/waiting/none");
        until(() -> misses.waiting() == READERS - 1);
        PERMITS.release();
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 404);
        assertThat(RENDERED).hasValue(1);
    }

    @Test
    void so_many_are_rendered_at_once_and_the_others_in_their_turn() {
        List<CompletableFuture<Response>> all = IntStream.range(0, 10).mapToObj(page -> ask(1, "/waiting/page-" + page)).flatMap(List::stream).toList();
        until(() -> misses.waiting() == 8);
        until(() -> BEGUN.get() == 2);
        PERMITS.release(10);
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void whoever_finds_no_place_to_wait_is_told_so_at_once_in_the_language_of_the_address() {
        List<CompletableFuture<Response>> rendered = Stream.of("/waiting/page-1", "/waiting/page-2").flatMap(path -> ask(1, path).stream()).toList();
        until(() -> BEGUN.get() == 2);
        List<CompletableFuture<Response>> all = Stream.concat(rendered.stream(), ask(35, "/waiting/page-3").stream()).toList();
        until(() -> misses.waiting() == 35);
        long shed = misses.shed();
        Response refused = Visit.to("/uk/counter");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(refused.asString()).contains("<html lang=\"uk\"");
        assertThat(Visit.to("/api/v1/figures.json").contentType()).startsWith("application/problem+json");
        assertThat(misses.shed()).isEqualTo(shed + 2);
        PERMITS.release(100);
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 200);
        assertThat(Visit.to("/uk/counter").statusCode()).isEqualTo(200);
    }

    @Test
    void of_what_is_no_page_so_many_are_in_hand_at_once_and_whoever_comes_then_is_told_to_come_back() {
        List<CompletableFuture<Response>> all = ask(3, "/waiting-room");
        until(() -> BEGUN.get() == 3);
        Response refused = Visit.to("/desk/sign-in");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.asString()).contains("<html lang=\"en\"");
        PERMITS.release(3);
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 200);
        until(() -> others.inHand() == 0);
        assertThat(Visit.to("/desk/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void of_what_is_sent_as_many_are_in_hand_and_no_crowd_of_readers_takes_their_places() {
        List<CompletableFuture<Response>> all = Stream.concat(ask(3, "/waiting-room").stream(), send(3).stream()).toList();
        until(() -> BEGUN.get() == 6);
        Response refused = Visit.with("POST", "/waiting-room");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        PERMITS.release(6);
        assertThat(all.stream().map(CompletableFuture::join)).allMatch(answer -> answer.statusCode() == 200);
        until(() -> others.inHand() == 0);
    }

    private List<CompletableFuture<Response>> send(int many) {
        return IntStream.range(0, many).mapToObj(sender -> CompletableFuture.supplyAsync(() -> Visit.with("POST", "/waiting-room"), readers)).toList();
    }

    @Test
    void what_is_kept_is_answered_while_everybody_else_waits() {
        Visit.read("/en/counter");
        List<CompletableFuture<Response>> all = ask(READERS, "/waiting/two");
        until(() -> misses.waiting() == READERS - 1);
        assertThat(Visit.to("/en/counter").statusCode()).isEqualTo(200);
        PERMITS.release();
        all.forEach(CompletableFuture::join);
    }

    private List<CompletableFuture<Response>> ask(int many, String path) {
        return IntStream.range(0, many).mapToObj(reader -> CompletableFuture.supplyAsync(() -> Visit.to(path), readers)).toList();
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
