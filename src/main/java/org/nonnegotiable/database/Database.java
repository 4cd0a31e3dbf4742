package org.nonnegotiable.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database while the program runs. It is opened before Quarkus starts, because Flyway asks for it at once. */
@FunctionalInterface
public interface Database extends AutoCloseable {
    String DATA = "data";
    Duration LONGEST_COMMAND_WAITED_FOR = Duration.ofSeconds(60);

    /** To be called when Quarkus has ended, however it ended. */
    @Override
    void close();

    /**
     * Sets the properties by which Quarkus finds the database, unless they are configured.
     *
     * @param arguments the program's own: with some it is a command, which uses the database of the site if that runs
     * @throws DatabaseUnavailable with one sentence for whoever started the program
     */
    static Database open(String... arguments) {
        if (isElsewhere() || Boolean.getBoolean("quarkus.appcds.generate")) {
            // The second is a run that only records which classes are loaded and ends before anything asks for a database.
            return () -> { };
        }
        return arguments.length == 0 ? forSite(data()) : forCommand(data());
    }

    /**
     * The same for what must not be done beside a running site.
     *
     * @throws DatabaseUnavailable when another program has the embedded database
     */
    static Database alone() {
        if (isElsewhere()) {
            return () -> { };
        }
        var tenure = Tenure.of(data()).orElseThrow(() -> DatabaseUnavailable.inUse(data()));
        tenure.begin();
        return tenure;
    }

    /** Whether there are tables of the site already: who opens a database that is not there gets a new one. */
    static boolean isThere() throws SQLException {
        if (!isElsewhere()) {
            return Files.isDirectory(Path.of(setting("campaign.data").orElse(DATA), "tables"));
        }
        try (var database = Login.app().connect(); var statement = database.createStatement();
                var row = statement.executeQuery("SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'edition'")) {
            return row.next();
        }
    }

    private static Database forSite(DataDirectory data) {
        var tenure = Tenure.of(data).orElseThrow(() -> DatabaseUnavailable.inUse(data));
        tenure.begin();
        tenure.offerToCommands();
        return tenure;
    }

    // Only the site lets others in. Another command is waited for, since it takes its database away when it is done.
    private static Database forCommand(DataDirectory data) {
        for (var begun = System.nanoTime(); System.nanoTime() - begun < LONGEST_COMMAND_WAITED_FOR.toNanos();) {
            var tenure = Tenure.of(data);
            if (tenure.isPresent()) {
                tenure.get().begin();
                return tenure.get();
            }
            if (Attachment.made(data)) {
                return () -> { };
            }
            LockSupport.parkNanos(MILLISECONDS.toNanos(100));
        }
        throw DatabaseUnavailable.inUse(data);
    }

    /** Why the database that is configured does not answer; empty when it does, and for the one that is brought along, which is there when it is open. */
    static Optional<String> silence() {
        return setting("quarkus.datasource.jdbc.url").flatMap(url -> Silence.of(url, setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password")));
    }

    /** For how long the database that is brought along may say nothing before it is killed and started again. */
    static Duration patience() {
        return Duration.ofSeconds(given("campaign.database.silence-seconds").map(Long::valueOf).orElse(60L));
    }

    private static boolean isElsewhere() {
        return setting("quarkus.datasource.jdbc.url").isPresent();
    }

    private static DataDirectory data() {
        return DataDirectory.at(setting("campaign.data").orElse(DATA));
    }

    // Where it stands as a rule; to read the whole configuration for it would take a tenth of a second of every start.
    private static Optional<String> setting(String name) {
        return given(name).or(() -> configured(name));
    }

    private static Optional<String> given(String name) {
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("\\W", "_"))))
                .filter(value -> !value.isBlank() && !value.contains("$"));
    }

    private static Optional<String> configured(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
