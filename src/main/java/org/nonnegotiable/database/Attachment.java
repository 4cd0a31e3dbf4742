package org.nonnegotiable.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Properties;
import java.util.stream.Collectors;

/** How a command comes to the database of the running site: by a file of properties, there for as long as the site lets others in. */
final class Attachment {
    private Attachment() {
    }

    static void offer(DataDirectory data, Access access) throws IOException {
        DataDirectory.write(data.connection(), access.properties().entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue()).sorted().collect(Collectors.joining("\n", "", "\n")));
    }

    static void withdraw(DataDirectory data) throws IOException {
        Files.deleteIfExists(data.connection());
    }

    /** Whether there was an offer. */
    static boolean made(DataDirectory data) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(data.connection())));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw DatabaseUnavailable.cannotUse(data.root(), e);
        }
        properties.stringPropertyNames().forEach(name -> System.setProperty(name, properties.getProperty(name)));
        return true;
    }
}
