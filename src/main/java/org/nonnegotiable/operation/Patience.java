package org.nonnegotiable.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.nonnegotiable.database.Database;
import org.nonnegotiable.database.DatabaseUnavailable;
import org.nonnegotiable.database.Login;
import org.nonnegotiable.edition.Interim;
import org.nonnegotiable.edition.Interim.Place;
import org.nonnegotiable.site.InterimWords;

/** The start of the site: while there is no database it waits, and until the site is there readers go on reading what was kept. */
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
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
                    showMeanwhile();
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
            SHOWN.set(Interim.open(snapshot(), readers(),
                    new Place(setting("quarkus.management.host", "127.0.0.1"), port("quarkus.management.port", "9000")), new InterimWords()));
        }
    }

    private static void showMeanwhile() {
        Path kept = snapshot();
        if (SHOWN.get() != null || !Files.exists(kept)) {
            return;
        }
        try (Connection database = Login.app().connect()) {
            Interim.begin(kept, readers(), new InterimWords(), database).ifPresent(SHOWN::set);
        } catch (SQLException e) {
            LOG.debugf("no page is shown before the site is there: %s", e.getMessage());
        }
    }

    private static Place readers() {
        return new Place(setting("quarkus.http.host", "0.0.0.0"), port("quarkus.http.port", "8080"));
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
