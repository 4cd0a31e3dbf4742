package org.nonnegotiable.operation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Backups that somebody has changed. */
final class Backups {

    private Backups() {
    }

    /** Another text in one entry; the file is whole, its signature is what it was. */
    static Path changed(Path file, Path to, String entry, String before, String after) throws IOException {
        return copy(file, to, entry, replaced(bytes(file, entry), before, after));
    }

    /** Another text in the manifest, signed by who has the key. @param keys where it lies */
    static Path resigned(Path file, Path to, Path keys, String before, String after) throws IOException, GeneralSecurityException {
        byte[] manifest = replaced(bytes(file, "manifest.json"), before, after);
        String pem = Files.readString(keys.resolve("ledger-key.pem")).replaceAll("-----[^-]+-----", "");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem))));
        signature.update(manifest);
        Path half = copy(file, to.resolveSibling("half"), "manifest.json", manifest);
        return copy(half, to, "manifest.sig", signature.sign());
    }

    private static Path copy(Path file, Path to, String changed, byte[] bytes) throws IOException {
        try (ZipFile from = new ZipFile(file.toFile()); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(changed) ? bytes : from.getInputStream(entry).readAllBytes());
                zip.closeEntry();
            }
        }
        return to;
    }

    private static byte[] bytes(Path file, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(entry)).readAllBytes();
        }
    }

    private static byte[] replaced(byte[] bytes, String before, String after) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.contains(before)) {
            throw new AssertionError(before + " is not there");
        }
        return text.replaceFirst(Pattern.quote(before), after).getBytes(StandardCharsets.UTF_8);
    }
}
