package org.nonnegotiable.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the desk, 32 bytes each: from the environment, else from files that only the program's user can read, made at the first need.
 * All nodes of one site share them.
 */
@ApplicationScoped
public class Secrets {

    private static final int BYTES = 32;

    @Inject
    Config config;
    @ConfigProperty(name = "campaign.secrets")
    Path directory;

    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    /** Seals the cookies of the desk. */
    byte[] session() {
        return key("session");
    }

    /** Seals what second factors count with, and hashes recovery codes. */
    byte[] codes() {
        return key("codes");
    }

    /** Hashes what is known of erased stories. It must never lie in a backup of the database. */
    public byte[] tombstones() {
        return key("tombstones");
    }

    /** A key of another feature, named for what it is for. */
    public byte[] key(String name) {
        return keys.computeIfAbsent(name, this::find).clone();
    }

    private byte[] find(String name) {
        return config.getOptionalValue("campaign.secret." + name, String.class)
                .map(text -> decoded(text, "campaign.secret." + name)).orElseGet(() -> inFile(name));
    }

    private byte[] inFile(String name) {
        Path file = directory.resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                KeyFile.make(file, Base64.getEncoder().encodeToString(Sealed.random(BYTES)) + "\n");
            }
            return decoded(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " can be neither read nor made", e);
        }
    }

    private static byte[] decoded(String text, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(where + " is no Base64");
        }
        if (key.length != BYTES) {
            throw new IllegalStateException(where + " must be " + BYTES + " bytes in Base64");
        }
        return key;
    }
}
