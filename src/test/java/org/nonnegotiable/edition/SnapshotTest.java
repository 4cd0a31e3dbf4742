package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk of kept pages. */
class SnapshotTest {

    private static final Edition.Stamp STAMP = new Edition.Stamp(7, 3, LocalDate.of(2026, 11, 24), true);

    @TempDir
    Path folder;

    @Test
    void pages_come_back_as_they_were_but_for_what_is_personal() throws IOException {
        Page page = page("It is the same. ".repeat(100), false);
        page.shorten(Brotli.compressed(page.plain()));
        Path file = written(Map.of("/en/", page, "/en/stories/x", page("of a real child", true)));
        Map<String, Page> read = SnapshotFile.read(file);
        assertThat(read).containsOnlyKeys("/en/");
        Page again = read.get("/en/");
        assertThat(again.everyForm()).isDeepEqualTo(page.everyForm());
        assertThat(again.headers()).isEqualTo(page.headers());
        assertThat(again.wantedBy("br").tag()).isEqualTo(page.wantedBy("br").tag());
        assertThat(again.stamp()).isEqualTo(new Edition.Stamp(7, 3, LocalDate.of(2026, 11, 24), false));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("real child", "/en/stories/x");
    }

    @Test
    void what_is_read_most_comes_first() throws IOException {
        Page often = page("often", false);
        often.read();
        often.read();
        Path file = written(Map.of("/a", page("a", false), "/often", often, "/b", page("b", false)));
        assertThat(SnapshotFile.read(file).keySet()).first().isEqualTo("/often");
    }

    @Test
    void only_whoever_runs_the_program_may_read_it() throws IOException {
        Path file = written(Map.of("/en/", page("words", false)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void a_damaged_or_shortened_file_is_not_believed() throws IOException {
        Path file = written(Map.of("/en/", page("words", false)));
        byte[] bytes = Files.readAllBytes(file);
        for (int place = 0; place < bytes.length; place += 5) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> SnapshotFile.read(file)).isInstanceOf(IOException.class);
            Files.write(file, java.util.Arrays.copyOf(bytes, place));
            assertThatThrownBy(() -> SnapshotFile.read(file)).isInstanceOf(IOException.class);
        }
    }

    private Path written(Map<String, Page> pages) throws IOException {
        Path file = folder.resolve("pages.snapshot");
        SnapshotFile.publish(SnapshotFile.write(pages, file), file);
        return file;
    }

    private static Page page(String words, boolean personal) {
        return Page.of(words.getBytes(StandardCharsets.UTF_8), personal, Map.of("Content-Type", "text/html", "Vary", "Accept-Encoding"), STAMP);
    }
}
