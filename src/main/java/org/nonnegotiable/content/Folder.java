package org.nonnegotiable.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of content: reads and writes whole files by names relative to it. */
final class Folder {

    private static final long MAXIMUM_BYTES = 4 << 20;

    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    /** The names directly in a directory, sorted; none when it does not exist. */
    List<String> names(String directory) {
        if (!Files.isDirectory(root.resolve(directory))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.resolve(directory))) {
            return files.map(file -> file.getFileName().toString().replace("/", "")).filter(name -> !name.startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    /** The text of a file; a fault instead when it is missing, too large or not UTF-8. */
    Optional<String> read(String name, Faults faults) {
        try {
            if (Files.size(root.resolve(name)) > MAXIMUM_BYTES) {
                faults.add(name, 0, "is larger than " + MAXIMUM_BYTES + " bytes");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(root.resolve(name));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            faults.add(name, 0, "is not UTF-8");
        } catch (IOException e) {
            faults.add(name, 0, "cannot be read");
        }
        return Optional.empty();
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
