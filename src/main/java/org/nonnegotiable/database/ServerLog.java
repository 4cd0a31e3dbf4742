package org.nonnegotiable.database;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** What MariaDB says of itself, read from where this start of it began. */
record ServerLog(Path file, long beginning) {
    private static final long ENOUGH = 1 << 20;
    private static final long LEAST_FREE = 64 << 20;

    static ServerLog opened(DataDirectory data) throws IOException {
        var file = data.path("mariadb.log");
        if (Files.exists(file) && Files.size(file) > ENOUGH) {
            Files.move(file, data.path("mariadb.log.old"), REPLACE_EXISTING);
        }
        DataDirectory.touch(file);
        return new ServerLog(file, Files.size(file));
    }

    // Its port opens earlier, while the users' passwords are still those of the last start.
    boolean saysReady() throws IOException {
        return said().contains(": ready for connections");
    }

    /** The first complaint, since the later ones follow from it. */
    String reason() throws IOException {
        var lines = said().lines().filter(Predicate.not(String::isBlank)).toList();
        var complaint = lines.stream().filter(line -> line.contains("ERROR") || line.contains("error while loading")).findFirst();
        var last = lines.isEmpty() ? "it ended without a word" : lines.get(lines.size() - 1);
        return fullDisk() + complaint.orElse(last).replaceFirst("^.*\\[ERROR\\] ", "") + "; more in " + file;
    }

    // MariaDB itself only gives a number for it.
    private String fullDisk() throws IOException {
        var free = Files.getFileStore(file).getUsableSpace();
        return free < LEAST_FREE ? "only " + (free >> 20) + " MiB are free on the disk; " : "";
    }

    private String said() throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(beginning);
            var bytes = new byte[(int) (log.length() - beginning)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
