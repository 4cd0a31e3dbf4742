package org.nonnegotiable.operation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The archive by which packaged programs of the tests start quickly: trained by the first that needs it, for all of them. */
final class Archive {

    private static final Path FILE = Path.of("target", "tests.archive").toAbsolutePath();

    private Archive() {
    }

    /** Waits for whoever makes it, in another program too. */
    static synchronized Path trained() {
        try (FileChannel turn = FileChannel.open(FILE.resolveSibling("tests.archive.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn.lock(); // until it is closed
            if (!isOfThisProgram()) {
                train();
            }
            return FILE;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfThisProgram() throws IOException {
        return Files.exists(FILE) && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(Launched.PROGRAM.resolve("quarkus-run.jar"))) > 0;
    }

    private static void train() throws IOException {
        Files.deleteIfExists(FILE);
        ProcessBuilder builder = new ProcessBuilder(Launched.LAUNCHER.toString(), "train", FILE.toString()).redirectErrorStream(true)
                .redirectOutput(FILE.resolveSibling("tests.archive.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("no archive could be made: " + Files.readString(FILE.resolveSibling("tests.archive.log")));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
