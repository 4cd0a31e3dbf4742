package org.nonnegotiable.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The directory of a mirror: each file is there whole or not at all. */
final class Tree {

    /** What is about the mirror and not of the site; a host does not serve it. */
    static final String OWN = ".mirror";

    private static final String PART = "part-";

    private final AtomicLong parts = new AtomicLong();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final Path root;
    /** By name, of what whoever has the earlier mirror has already; nothing is written that is the same. */
    private final Map<String, String> known;

    /** @param known the hashes of files that need not be written */
    Tree(Path root, Map<String, String> known) throws IOException {
        this.root = root;
        this.known = known;
        Files.createDirectories(root.resolve(OWN));
        try (var broken = Files.newDirectoryStream(root.resolve(OWN), PART + "*")) {
            for (Path part : broken) {
                Files.delete(part);
            }
        }
    }

    Path at(String file) {
        Path path = root.resolve(file).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException(file + " leads out of the mirror");
        }
        return path;
    }

    /** Says the hash of what is in it now: SHA-256, in hexadecimal digits. */
    String write(String file, byte[] bytes) throws IOException {
        String hash = hash(bytes);
        if (!hash.equals(known.get(file))) {
            replace(at(file), bytes);
        }
        return hash;
    }

    boolean has(String file) {
        return Files.isRegularFile(at(file));
    }

    byte[] read(String file) throws IOException {
        return Files.readAllBytes(at(file));
    }

    /** And the directories that it leaves empty. */
    void delete(String file) throws IOException {
        Files.deleteIfExists(at(file));
        for (Path folder = at(file).getParent(); !folder.equals(root) && isEmpty(folder); folder = folder.getParent()) {
            Files.deleteIfExists(folder);
            folders.remove(folder);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private void replace(Path file, byte[] bytes) throws IOException {
        if (!folders.contains(file.getParent())) {
            folders.add(Files.createDirectories(file.getParent()));
        }
        Path part = root.resolve(OWN).resolve(PART + parts.incrementAndGet());
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
