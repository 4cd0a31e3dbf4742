package org.nonnegotiable.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.eclipse.microprofile.config.Config;
import org.nonnegotiable.backup.Manifest.TableCopy;
import org.nonnegotiable.counter.LedgerKey;

/** A backup that was looked through to its end: it is whole, and as this site wrote it. */
public final class BackupFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @param config names the key that it must be signed with */
    public static BackupFile checked(Path path, Config config) throws UnfitBackupException, IOException {
        ZipFile zip = opened(path);
        try {
            BackupFile file = new BackupFile(path, zip, manifest(path, zip, config));
            file.check();
            return file;
        } catch (UnfitBackupException | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    InputStream rows(TableCopy table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile opened(Path path) throws UnfitBackupException, IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new UnfitBackupException(path + " is no backup, or was cut off.");
        }
    }

    private static Manifest manifest(Path path, ZipFile zip, Config config) throws UnfitBackupException, IOException {
        ZipEntry said = zip.getEntry(MANIFEST);
        ZipEntry signature = zip.getEntry(SIGNATURE);
        if (said == null || signature == null) {
            throw new UnfitBackupException(path + " is no backup of a campaign.");
        }
        byte[] json = bytes(zip, said);
        if (!LedgerKey.isSigned(config, json, bytes(zip, signature))) {
            throw new UnfitBackupException(path + " was changed, or was signed with another key than the one that is configured: it needs the ledger-key.pem, "
                    + "or CAMPAIGN_SECRET_LEDGER, of the site that made it.");
        }
        Manifest manifest = Manifest.read(json);
        if (!manifest.format().equals(Manifest.FORMAT)) {
            throw new UnfitBackupException(path + " is written in a form that this version of the program does not know (" + manifest.format() + ").");
        }
        return manifest;
    }

    private void check() throws UnfitBackupException {
        for (String migration : manifest.migrations()) {
            if (Thread.currentThread().getContextClassLoader().getResource("db/migration/" + migration) == null) {
                throw new UnfitBackupException(path + " was made by a newer version of the program, or another one: this one lacks " + migration + ".");
            }
        }
        for (TableCopy table : manifest.tables()) {
            if (!table.sha256().equals(found(table))) {
                throw new UnfitBackupException(path + " was changed: " + table.entry() + " is not what was written.");
            }
        }
    }

    private String found(TableCopy table) throws UnfitBackupException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new UnfitBackupException(path + " was changed: it lacks " + table.entry() + ".");
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), Digests.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Digests.hex(in.getMessageDigest());
        } catch (IOException e) {
            throw new UnfitBackupException(path + " is damaged at " + table.entry() + " (" + e.getMessage() + ").");
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws UnfitBackupException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UnfitBackupException(zip.getName() + " is damaged at " + entry.getName() + " (" + e.getMessage() + ").");
        }
    }
}
