package org.nonnegotiable.mirror;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What a mirror that is being made holds already, a line for each address: whoever begins again, after a power cut too, goes on from there. */
final class Journal implements AutoCloseable {

    /** @param file where the answer is, or where it leads to; empty for neither */
    record Entry(int status, String address, String file, String hash, String type) {

        static Optional<Entry> read(String line) {
            String[] parts = line.split("\t", -1);
            return parts.length == 6 && parts[5].equals(".") ? Optional.of(new Entry(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts[4]))
                    : Optional.empty();
        }

        String line() {
            return status + "\t" + address + "\t" + file + "\t" + hash + "\t" + type + "\t.";
        }
    }

    private final Path file;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final BufferedWriter writer;

    /** @param of what it is a journal of; one of anything else is begun anew */
    Journal(Path file, String of) throws IOException {
        this.file = file;
        boolean goesOn = isOf(file, of);
        if (goesOn) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.skip(1).flatMap(line -> Entry.read(line).stream()).forEach(entry -> entries.put(entry.address, entry));
            }
        }
        writer = goesOn ? Files.newBufferedWriter(file, StandardOpenOption.APPEND) : Files.newBufferedWriter(file);
        write(goesOn ? "" : of); // a line that was broken off ends here
    }

    private static boolean isOf(Path file, String of) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().filter(of::equals).isPresent();
        }
    }

    Optional<Entry> of(String address) {
        return Optional.ofNullable(entries.get(address));
    }

    void keep(Entry entry) throws IOException {
        entries.put(entry.address, entry);
        write(entry.line());
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    private synchronized void write(String line) throws IOException {
        writer.write(line + "\n");
        writer.flush();
    }

    void remove() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
