package org.nonnegotiable.content;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The content packed with the program: what an empty database starts from, and the only samples there can be. */
final class Shipped {

    private static final String ROOT = "content";

    private Shipped() {
    }

    /** The whole of it as a folder, for as long as {@code use} takes. */
    static void read(Consumer<Path> use) {
        try {
            ClassPathUtils.consumeAsPaths(Thread.currentThread().getContextClassLoader(), ROOT, use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Safeguarding: a file of a sample must be one of ours, byte for byte, or a real story could be passed off as invented. */
    static void check(Folder folder, String name, Faults faults) {
        folder.read(name, faults).filter(text -> !text.equals(text(name)))
                .ifPresent(text -> faults.add(name, 0, "is no sample shipped with this program; only those may be imported as samples"));
    }

    static boolean hasLine(String name, String line) {
        return text(name).lines().anyMatch(line::equals);
    }

    private static String text(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + "/" + name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
