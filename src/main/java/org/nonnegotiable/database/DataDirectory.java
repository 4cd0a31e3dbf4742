package org.nonnegotiable.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where everything the embedded database keeps lies. What is made here only its owner may read. */
record DataDirectory(Path root) {

    static DataDirectory at(String name) {
        var path = Path.of(name).toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, asFileAttribute(fromString("rwx------")));
            }
            // The real path, so that a server is known again whatever link led here.
            return new DataDirectory(path.toRealPath());
        } catch (IOException e) {
            throw DatabaseUnavailable.cannotUse(path, e);
        }
    }

    Path tables() {
        return path("tables");
    }

    Path temporary() {
        return path("temporary");
    }

    Path orders() {
        return path("orders.sql");
    }

    Path connection() {
        return path("connection.properties");
    }

    Path path(String name) {
        return root.resolve(name);
    }

    static Path part(Path whole) {
        return whole.resolveSibling(whole.getFileName() + ".part");
    }

    static void create(Path directory) throws IOException {
        Files.createDirectory(directory, asFileAttribute(fromString("rwx------")));
    }

    static void touch(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, asFileAttribute(fromString("rw-------")));
        }
    }

    static void write(Path file, String text) throws IOException {
        var part = part(file);
        Files.deleteIfExists(part);
        touch(part);
        Files.writeString(part, text);
        Files.move(part, file, ATOMIC_MOVE);
    }

    static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var paths = Files.walk(tree)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
