package org.nonnegotiable.safeguarding;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tombstones outside the database, one on a line, each line bound to the one before; the first line counts them. What is appended is on the
 * disk when the method returns. Several processes of one machine may append.
 */
final class TombstoneFile {

    private static final String TITLE = "campaign tombstones 1";
    private static final int HASH = 64;
    private static final int HEAD = TITLE.length() + 1 + 8 + 1 + HASH + 1;
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path path;
    private final Seal seal;

    TombstoneFile(Path path, Seal seal) {
        this.path = path.toAbsolutePath().normalize();
        this.seal = seal;
    }

    /** What was read: the tombstones, the link behind the last of them, and where it ends. */
    private record Content(List<Tombstone> stones, String link, long end) {
    }

    private interface Use<T> {
        T of(FileChannel channel) throws IOException;
    }

    Path path() {
        return path;
    }

    /** All of them in order; made empty when there is no file. Throws TombstonesLostException when any was cut out, changed, or is not ours. */
    List<Tombstone> read() {
        return locked(channel -> content(channel).stones());
    }

    /** Those of them that are not there yet. Says how many there are then. */
    int append(List<Tombstone> more) {
        return locked(channel -> {
            Content content = content(channel);
            Set<String> there = content.stones().stream().map(stone -> stone.ref).collect(Collectors.toCollection(HashSet::new));
            List<Tombstone> others = more.stream().filter(stone -> there.add(stone.ref)).toList();
            if (!others.isEmpty()) {
                write(channel, content, others);
            }
            return there.size();
        });
    }

    private void write(FileChannel channel, Content content, List<Tombstone> others) throws IOException {
        StringBuilder lines = new StringBuilder();
        String link = content.link();
        for (Tombstone stone : others) {
            link = seal.link(link, stone.text());
            lines.append(stone.text()).append(' ').append(link).append('\n');
        }
        channel.truncate(content.end()); // what a power cut left of a line whose transaction never ended
        put(channel, lines.toString(), content.end());
        put(channel, head(content.stones().size() + others.size(), link), 0); // a line more than is counted is no fault, a line less is
    }

    private Content content(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            put(channel, head(0, seal.link("", TITLE)), 0);
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            continue;
        }
        return content(new String(bytes.array(), StandardCharsets.US_ASCII));
    }

    private Content content(String text) {
        String link = seal.link("", TITLE);
        List<Tombstone> stones = new ArrayList<>();
        boolean counted = text.startsWith(head(0, link));
        int end = HEAD;
        for (int next = text.indexOf('\n', end); next > 0; next = text.indexOf('\n', end)) {
            String line = text.substring(end, next);
            String words = line.substring(0, Math.max(0, line.length() - HASH - 1));
            link = seal.link(link, words);
            if (!line.equals(words + " " + link)) {
                throw new TombstonesLostException(path, "was changed, or was not written with this key");
            }
            stones.add(Tombstone.read(words).orElseThrow(() -> new TombstonesLostException(path, "was written by another version")));
            end = next + 1;
            counted |= text.startsWith(head(stones.size(), link));
        }
        if (!counted) {
            throw new TombstonesLostException(path, "was cut, or was not written with this key");
        }
        return new Content(stones, link, end);
    }

    private static String head(int count, String link) {
        return "%s %08d %s\n".formatted(TITLE, count, link);
    }

    private static void put(FileChannel channel, String text, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
        channel.force(true);
    }

    private <T> T locked(Use<T> use) {
        synchronized (ONE_AT_A_TIME) {
            try {
                make();
                try (FileChannel channel = FileChannel.open(path, READ, WRITE); var lock = channel.lock()) {
                    return use.of(channel);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The file of tombstones " + path + " can be neither read nor written: " + e.getMessage(), e);
            }
        }
    }

    private void make() throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(path.getParent());
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (FileChannel directory = FileChannel.open(path.getParent(), READ)) {
                directory.force(true); // or a power cut may take away its name
            }
        }
    }
}
