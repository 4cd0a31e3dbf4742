package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_file_that_was_never_received_whole_goes_and_one_on_its_way_stays(@TempDir Path folder) throws IOException {
        Path old = Files.setLastModifiedTime(Files.createFile(folder.resolve("old")), FileTime.from(NOON.minusSeconds(1)));
        Path young = Files.setLastModifiedTime(Files.createFile(folder.resolve("young")), FileTime.from(NOON));
        Leftovers.remove(folder, NOON);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Leftovers.remove(folder.resolve("none"), NOON);
    }
}
