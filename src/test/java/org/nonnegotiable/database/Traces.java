package org.nonnegotiable.database;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a word can still be read: the bytes of every file under a directory are looked through. */
public final class Traces {

    private Traces() {
    }

    /** The files that hold any of the words as UTF-8, and which; links are not followed. */
    public static Map<String, List<String>> of(List<String> words, Path directory) throws IOException {
        return ofBytes(words.stream().map(Traces::latin).toList(), directory);
    }

    /** The same for any bytes, each written as one letter. */
    public static Map<String, List<String>> ofBytes(List<String> sought, Path directory) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (var paths = Files.walk(directory)) {
            for (Path file : paths.filter(path -> Files.isRegularFile(path, NOFOLLOW_LINKS)).toList()) {
                String bytes = read(file);
                List<String> there = sought.stream().filter(bytes::contains).collect(Collectors.toList());
                if (!there.isEmpty()) {
                    found.put(directory.relativize(file).toString(), there);
                }
            }
        }
        return found;
    }

    /** Byte by byte, each as one letter. */
    public static String latin(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
