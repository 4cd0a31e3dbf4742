package org.nonnegotiable.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files that were being received when the machine stopped: with all that the camera wrote into them, they go at the next start. */
class Leftovers {

    /** A command starts while the server receives: what is younger may be on its way. */
    private static final Duration AGE = Duration.ofHours(1);

    void remove(@Observes StartupEvent start, Clock clock, @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path folder) {
        remove(folder, clock.instant().minus(AGE));
    }

    static void remove(Path folder, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
