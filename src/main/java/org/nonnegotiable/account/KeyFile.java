package org.nonnegotiable.account;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/** A file with a key in it, which only the program's user can read. */
public final class KeyFile {

    private static final Logger LOG = Logger.getLogger(KeyFile.class);

    private KeyFile() {
    }

    /**
     * Complete before it has its name, and never twice: another program may be making or reading it at this moment. Then it holds that one's key.
     * Throws IOException when nothing can be written there.
     */
    public static void make(Path file, String key) throws IOException {
        Path directory = Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(directory, "key", ".part", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(part, key);
            Files.createLink(file, part);
            LOG.infof("The key %s was made; keep a copy of it in a safe place", file);
        } catch (FileAlreadyExistsException other) {
            LOG.debugf("The key %s was made by somebody else", file);
        } finally {
            Files.delete(part);
        }
    }
}
