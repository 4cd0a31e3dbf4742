package org.nonnegotiable.edition;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pages as a file: a version, the most read first, and at the end the SHA-256 of all before. Whatever does not fit it is no snapshot. */
final class SnapshotFile {

    private static final long VERSION = 0x6361_6d70_7067_0001L;
    private static final long MOST_BYTES = 32L << 20;
    private static final int DIGEST = 32;
    private static final int FORMS = 3;
    private static final int LARGEST = 16 << 20;

    private SnapshotFile() {
    }

    /** Only for whoever runs the program; beside the file, until it is {@link #publish}ed. */
    static Path write(Map<String, Page> pages, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                asFileAttribute(fromString("rw-------")))) {
            MessageDigest digest = digest();
            var out = new DataOutputStream(new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), digest));
            write(pages, out);
            out.write(digest.digest());
            out.flush();
            channel.force(true);
        }
        return part;
    }

    static void publish(Path part, Path file) throws IOException {
        Files.move(part, file, ATOMIC_MOVE);
    }

    private static void write(Map<String, Page> pages, DataOutputStream out) throws IOException {
        out.writeLong(VERSION);
        long bytes = 0;
        List<Map.Entry<String, Page>> mostRead = pages.entrySet().stream().filter(one -> !one.getValue().personal())
                .sorted(Comparator.comparingInt(one -> -one.getValue().reads())).collect(Collectors.toList());
        for (Map.Entry<String, Page> one : mostRead) {
            bytes += one.getValue().weight();
            if (bytes < MOST_BYTES) {
                out.writeUTF(one.getKey());
                write(one.getValue(), out);
            }
        }
        out.writeUTF("");
    }

    private static void write(Page page, DataOutputStream out) throws IOException {
        out.writeLong(page.stamp().number());
        out.writeLong(page.stamp().taken());
        out.writeLong(page.stamp().day().toEpochDay());
        out.writeInt(page.headers().size());
        for (Map.Entry<String, String> header : page.headers().entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        for (byte[] form : page.everyForm()) {
            out.writeInt(form.length);
            out.write(form);
        }
    }

    /** By address, the most read first. Throws IOException for anything that was not written whole by this version. */
    static Map<String, Page> read(Path file) throws IOException {
        check(file);
        Map<String, Page> pages = new LinkedHashMap<>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readLong() != VERSION) {
                throw new IOException("another version wrote it");
            }
            for (String key = in.readUTF(); !key.isEmpty(); key = in.readUTF()) {
                pages.put(key, page(in));
            }
        }
        return pages;
    }

    private static Page page(DataInputStream in) throws IOException {
        var stamp = new Edition.Stamp(in.readLong(), in.readLong(), LocalDate.ofEpochDay(in.readLong()), false);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            headers.put(in.readUTF(), in.readUTF());
        }
        byte[][] forms = new byte[FORMS][];
        for (int form = 0; form < FORMS; form++) {
            int length = in.readInt();
            if (length < 0 || length > LARGEST) {
                throw new IOException("a page is too long");
            }
            forms[form] = in.readNBytes(length);
        }
        return Page.again(forms, headers, stamp);
    }

    private static void check(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] some = new byte[1 << 16];
            for (long left = Files.size(file) - DIGEST; left > 0;) {
                int read = in.read(some, 0, (int) Math.min(some.length, left));
                if (read < 0) {
                    throw new IOException("it ends too early");
                }
                digest.update(some, 0, read);
                left -= read;
            }
            if (!MessageDigest.isEqual(digest.digest(), in.readAllBytes())) {
                throw new IOException("it is damaged");
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
