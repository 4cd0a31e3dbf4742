package org.nonnegotiable.operation;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.nonnegotiable.database.Database;
import org.nonnegotiable.database.DatabaseUnavailable;

/** Where the program begins and ends: the database comes first and goes last. */
@QuarkusMain
public class Campaign {

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        OptionalInt answered = CommandLineApplication.answered(arguments);
        if (answered.isPresent()) {
            return answered.getAsInt();
        }
        if (arguments.length > 0) {
            leavePortAndOutputToSite();
        }
        var exitCode = new AtomicInteger();
        // By default Quarkus ends the Java machine by itself, and leaves no chance to end the database.
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> exitCode.set(code));
        try (var database = Database.open(arguments)) {
            Quarkus.run(CommandLineApplication.class, arguments);
        } catch (DatabaseUnavailable e) {
            System.err.println(e.getMessage());
            return 1;
        }
        return exitCode.get();
    }

    // A command may run beside the site, and its standard output is its answer.
    private static void leavePortAndOutputToSite() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.port", "0");
        System.setProperty("quarkus.log.console.stderr", "true");
    }
}
