package org.nonnegotiable.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.safeguarding.Burial.Place;

class TombstoneFileTest {

    private static final Seal SEAL = new Seal("a key of thirty-two bytes, or so".getBytes());
    private static final Instant THEN = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path directory;

    private Path path;
    private TombstoneFile file;

    @BeforeEach
    void three() {
        path = directory.resolve("elsewhere/tombstones");
        file = new TombstoneFile(path, SEAL);
        for (String ref : List.of("first", "second", "third")) {
            file.append(List.of(stone(ref)));
        }
    }

    @Test
    void what_was_appended_is_read_again() {
        assertThat(texts(file)).containsExactly(stone("first").text(), stone("second").text(), stone("third").text());
    }

    @Test
    void it_holds_no_word_of_what_was_erased() throws IOException {
        assertThat(Files.readString(path)).doesNotContain("first", "second", "Оленка", "olenka", "the-road-home").contains(" by 7 ");
    }

    @Test
    void only_the_programs_user_can_read_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
    }

    @Test
    void nothing_is_written_twice() {
        assertThat(file.append(List.of(stone("second"), stone("fourth"), stone("fourth")))).isEqualTo(4);
        assertThat(texts(file)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_line_that_was_taken_out_is_noticed(int line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        lines.remove(line);
        Files.write(path, lines);
        assertLost();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 95, 96, 97, 200, 400})
    void wherever_it_was_cut_it_is_noticed(int length) throws IOException {
        byte[] all = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(all, length));
        if (length == 0) {
            assertThat(file.read()).isEmpty(); // as if there never was one: the database knows better
        } else {
            assertLost();
        }
    }

    @Test
    void a_digit_that_was_changed_is_noticed() throws IOException {
        Files.writeString(path, Files.readString(path).replace(" by 7 ", " by 8 "));
        assertLost();
    }

    @Test
    void another_key_does_not_read_it() {
        assertThatThrownBy(() -> new TombstoneFile(path, new Seal("another key of thirty-two bytes.".getBytes())).read())
                .isInstanceOf(TombstonesLostException.class).hasMessageContaining("with this key").hasMessageContaining("put it back");
    }

    @Test
    void half_a_line_that_a_power_cut_left_is_none_and_the_next_takes_its_place() throws IOException {
        Files.writeString(path, stone("fourth").text().substring(0, 50), StandardOpenOption.APPEND);
        assertThat(texts(file)).hasSize(3);
        file.append(List.of(stone("fifth")));
        assertThat(texts(file)).hasSize(4).last().isEqualTo(stone("fifth").text());
    }

    @Test
    void a_line_that_was_not_counted_before_a_power_cut_counts() throws IOException {
        byte[] before = Files.readAllBytes(path);
        file.append(List.of(stone("fourth")));
        byte[] after = Files.readAllBytes(path);
        System.arraycopy(before, 0, after, 0, 96);
        Files.write(path, after);
        assertThat(texts(file)).hasSize(4);
    }

    @Test
    void several_may_write_at_once() throws InterruptedException {
        List<Thread> writers = IntStream.range(0, 8).mapToObj(n -> new Thread(() ->
                new TombstoneFile(path, SEAL).append(List.of(stone("another " + n))))).toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(texts(file)).hasSize(11).doesNotHaveDuplicates();
    }

    private void assertLost() {
        assertThatThrownBy(() -> file.read()).isInstanceOf(TombstonesLostException.class).hasMessageContaining(path.toString());
        assertThatThrownBy(() -> file.append(List.of(stone("fourth")))).isInstanceOf(TombstonesLostException.class);
    }

    private static List<String> texts(TombstoneFile file) {
        return file.read().stream().map(Tombstone::text).toList();
    }

    private static Tombstone stone(String ref) {
        return Tombstone.of(new Burial(ref, List.of(new Place("en", "the-road-home"), new Place("uk", "дорога-додому"))), SEAL, 7L, THEN);
    }
}
