package org.nonnegotiable.operation;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.nonnegotiable.backup.Unfinished;
import org.nonnegotiable.database.Database;
import org.nonnegotiable.database.DatabaseUnavailable;
import org.nonnegotiable.safeguarding.Replay;

/** Where the program begins and ends: the database comes first and goes last. */
@QuarkusMain
public class Campaign {

    private static final Database NONE = () -> { };

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        OptionalInt answered = answered(arguments);
        if (answered.isPresent()) {
            return answered.getAsInt();
        }
        if (arguments.length > 0) {
            leavePortAndOutputToSite(MirrorCommand.isMeant(arguments));
        }
        if (arguments.length > 0 && arguments[0].equals(MigrateCommand.NAME)) {
            System.setProperty("quarkus.flyway.migrate-at-start", "true"); // whatever is meant for the nodes
            System.setProperty(Replay.COMPARED, "false");
        }
        var exitCode = new AtomicInteger();
        // By default Quarkus ends the Java machine by itself, and leaves no chance to end the database.
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, cause) -> end(code, cause, exitCode));
        try (var database = RestoreCommand.isMeant(arguments) ? restored(exitCode, arguments)
                : arguments.length == 0 ? Patience.open() : Database.open(arguments)) {
            if (exitCode.get() == 0 && database != NONE) {
                Quarkus.run(CommandLineApplication.class, arguments);
            }
        } catch (DatabaseUnavailable e) {
            System.err.println(e.getMessage());
            return 1;
        } finally {
            Patience.end();
        }
        return exitCode.get();
    }

    // What needs no database, or must not make one.
    private static OptionalInt answered(String... arguments) {
        OptionalInt answered = CommandLineApplication.answered(arguments);
        Optional<String> refusal = answered.isPresent() ? Optional.empty() : BackupCommand.refusal(arguments);
        refusal.ifPresent(System.err::println);
        return refusal.isPresent() ? OptionalInt.of(1) : answered;
    }

    // A backup's rows are there before anything reads the database.
    private static Database restored(AtomicInteger exitCode, String... arguments) {
        var opened = new AtomicReference<>(NONE);
        return RestoreCommand.begin(exitCode::set, opened::set, arguments) ? opened.get() : closed(opened.get());
    }

    private static Database closed(Database database) {
        database.close();
        return NONE;
    }

    private static void end(int code, Throwable cause, AtomicInteger exitCode) {
        exitCode.set(code);
        if (cause != null && Unfinished.isLeft()) {
            System.err.println(Unfinished.SENTENCE);
        }
    }

    // A command may run beside the site, and its standard output is its answer.
    private static void leavePortAndOutputToSite(boolean answersItself) {
        System.setProperty("campaign.command", "true");
        System.setProperty("quarkus.http.host-enabled", Boolean.toString(answersItself));
        if (answersItself) {
            System.setProperty("quarkus.http.host", "127.0.0.1");
            System.setProperty("quarkus.http.port", "0");
            System.setProperty("campaign.pages.kept", "false"); // each is asked for once
            System.setProperty("campaign.pages.snapshot", ""); // the site's own
        }
        System.setProperty("quarkus.management.port", "0");
        System.setProperty("quarkus.log.console.stderr", "true");
    }
}
