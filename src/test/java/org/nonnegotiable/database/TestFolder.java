package org.nonnegotiable.database;

import java.nio.file.Path;

/** Where tests keep what stays from one run to the next: two run at a time, each with a database and files of its own (application-test.properties). */
public final class TestFolder {

    private static final Path OWN = Path.of("target", "tests-" + Integer.getInteger("test.fork", 1));

    private TestFolder() {
    }

    public static Path of(String name) {
        return OWN.resolve(name);
    }
}
