package org.nonnegotiable.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory of content as a test writes and reads it: name to text, byte for byte. */
final class ContentFiles {

    static final Path SHIPPED = Path.of("content");

    private ContentFiles() {
    }

    /** {@code pairs}: name, text, name, text … */
    static Path write(Path directory, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            write(directory, pairs[i], pairs[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return directory;
    }

    static Path write(Path directory, String name, byte[] bytes) {
        try {
            Files.createDirectories(directory.resolve(name).getParent());
            Files.write(directory.resolve(name), bytes);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file under a directory, its bytes as they are. */
    static Map<String, String> in(Path directory) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(directory.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shipped(String name) {
        try {
            return Files.readString(SHIPPED.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of a story that is no sample; {@code changes}: line, other line … */
    static String facts(String... changes) {
        return changed("sample: false\nage: 10-13\noblast: UA-65\nreturned: 2025-03\nthemes: [return]\ndrawing: key\n", changes);
    }

    /** The words of a story in a language; {@code changes}: line, other line … */
    static String words(String slug, String... changes) {
        return changed("---\ntitle: The blue cup\nslug: " + slug + "\nname: Ada\nsummary: A cup that came along.\nquote: It was only a cup.\n"
                + "alt: A cup.\n---\n\nIt was only a cup.\n", changes);
    }

    static String changed(String text, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }
}
