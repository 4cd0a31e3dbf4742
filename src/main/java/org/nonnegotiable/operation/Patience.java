package org.nonnegotiable.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.nonnegotiable.database.Database;
import org.nonnegotiable.database.DatabaseUnavailable;
import org.nonnegotiable.edition.Interim;
import org.nonnegotiable.edition.Interim.Place;
import org.nonnegotiable.site.InterimWords;

/** The start of the site when there is no database yet: it waits, and readers go on reading what was kept. */
class Patience {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A server that cannot even be started is not started again every second. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(10);
    /** Static, for it begins before there is anything to be injected into. */
    private static final AtomicReference<Interim> SHOWN = new AtomicReference<>();

    /** The database, as soon as it answers. Throws DatabaseUnavailable for what no waiting mends. */
    static Database open() {
        String told = "";
        while (true) {
            Duration pause = PAUSE;
            String reason;
            try {
                Database database = Database.open();
                Optional<String> silence = Database.silence();
                if (silence.isEmpty()) {
                    return database;
                }
                reason = silence.get();
            } catch (DatabaseUnavailable e) {
                if (!e.mayPass() || !Files.exists(snapshot())) {
                    throw e;
                }
                reason = e.getMessage();
                pause = LONG_PAUSE;
            }
            if (!reason.equals(told)) {
                System.err.println("The database does not answer; what was kept is shown until it does. " + reason);
                told = reason;
            }
            show();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static void show() {
        if (SHOWN.get() == null) {
            SHOWN.set(Interim.open(snapshot(), new Place(setting("quarkus.http.host", "0.0.0.0"), port("quarkus.http.port", "8080")),
                    new Place(setting("quarkus.management.host", "127.0.0.1"), port("quarkus.management.port", "9000")), new InterimWords()));
        }
    }

    /** As late as can be: what follows is that the site itself listens. */
    void end(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
        end();
    }

    static void end() {
        Optional.ofNullable(SHOWN.getAndSet(null)).ifPresent(Interim::close);
    }

    private static Path snapshot() {
        return Path.of(setting("campaign.pages.snapshot", setting("campaign.data", "data") + "/pages.snapshot"));
    }

    private static int port(String name, String otherwise) {
        return Integer.parseInt(setting(name, otherwise));
    }

    private static String setting(String name, String otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(otherwise);
    }
}
