package org.nonnegotiable.operation;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.nonnegotiable.backup.BackupFile;
import org.nonnegotiable.backup.Restoration;
import org.nonnegotiable.backup.UnfitBackupException;
import org.nonnegotiable.backup.Unfinished;
import org.nonnegotiable.counter.LedgerWatch;
import org.nonnegotiable.database.Database;
import org.nonnegotiable.database.DatabaseUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** In two steps: the tables before the program starts, as it takes them at its start; the rest when it has replayed the tombstones. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Makes the database what it was when a backup was made, but for what was "
        + "erased since. Stop the site first. Everybody signs in anew.")
class RestoreCommand implements Callable<Integer> {

    private static final String NAME = "restore";

    @Parameters(paramLabel = "FILE", description = "a backup")
    Path file;
    @Option(names = "--replace", description = "the database is not empty: what it holds goes")
    boolean replace;
    @Option(names = "--stories-stay-public", description = "leave stories of children public that were public then. Without it they are taken off "
            + "the site until somebody has looked whether one was withdrawn since, or a consent revoked")
    boolean storiesStayPublic;
    @Inject
    Aftermath aftermath;
    @Inject
    LedgerWatch ledger;

    private boolean begun;

    static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** The first step. Says whether the second is to follow; if not, {@code code} has been told how it ended. */
    static boolean begin(IntConsumer code, Consumer<Database> opened, String... arguments) {
        RestoreCommand command = new RestoreCommand();
        CommandLine line = new CommandLine(command);
        line.setExecutionStrategy(parsed -> {
            Integer help = CommandLine.executeHelpRequest(parsed);
            return help == null ? command.begin(opened) : help;
        });
        code.accept(line.execute(Arrays.copyOfRange(arguments, 1, arguments.length)));
        return command.begun;
    }

    private int begin(Consumer<Database> opened) {
        Config config = ConfigProvider.getConfig();
        if (!Files.isRegularFile(file)) {
            return refuse(file + " is no file.");
        }
        Path tombstones = config.getValue("campaign.tombstones", Path.class);
        if (!Files.exists(tombstones) && !config.getOptionalValue("campaign.tombstones.rebuild", Boolean.class).orElse(false)) {
            return refuse("The file of tombstones " + tombstones + " is not there: put it back from where it is kept, or what was erased since "
                    + "would come back (docs/erasure.md).");
        }
        try (BackupFile backup = BackupFile.checked(file, config)) {
            opened.accept(Database.alone());
            System.setProperty(Unfinished.RESTORING, "true");
            new Restoration(backup).begin(replace);
            begun = true;
            return 0;
        } catch (UnfitBackupException | DatabaseUnavailable e) {
            return refuse(e.getMessage());
        } catch (IOException | SQLException e) {
            return refuse("The restore was broken off: " + e.getMessage() + (Unfinished.isLeft() ? "\n" + Unfinished.SENTENCE : ""));
        }
    }

    @Override
    public Integer call() {
        try {
            int hidden = storiesStayPublic ? 0 : aftermath.takeDown();
            aftermath.scrub();
            Restoration.end();
            System.out.printf("The database is what it was when %s was made. Everybody signs in anew.%n", file);
            if (hidden > 0) {
                System.out.printf("%d texts about children were taken off the site. Publish again at the desk what nobody has withdrawn since.%n", hidden);
            }
            return ledger.broken().map(from -> refuse("The ledger of readings does not hold from entry " + from + " on; it did not when the backup was made.")).orElse(0);
        } catch (SQLException e) {
            return refuse("The restore was broken off: " + e.getMessage() + "\n" + Unfinished.SENTENCE);
        }
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
