package org.nonnegotiable.operation;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** Runs the command that was asked for, or the site when none was. */
@TopCommand
@Command(name = "campaign", mixinStandardHelpOptions = true, versionProvider = Version.class, scope = ScopeType.INHERIT,
        subcommands = {ExportCommand.class, ImportCommand.class, MirrorCommand.class, BackupCommand.class, RestoreCommand.class, ReadingCommand.class,
                ScrubbedCommand.class, MigrateCommand.class},
        description = "Without a command: serves the campaign's site.")
public class CommandLineApplication implements QuarkusApplication {

    private static final int TO_DO = -1;

    @Inject
    CommandLine.IFactory commands;
    @Inject
    Training training;

    /** Help, and what is wrong with how a command was called, without a database: the code to end with, or none when there is something to do. */
    static OptionalInt answered(String... arguments) {
        if (arguments.length == 0) {
            return OptionalInt.empty();
        }
        CommandLine line = new CommandLine(new CommandLineApplication());
        line.setExecutionStrategy(CommandLineApplication::help);
        int code = line.execute(arguments);
        return code == TO_DO ? OptionalInt.empty() : OptionalInt.of(code);
    }

    private static int help(ParseResult parsed) {
        CommandLine called = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped == null && !(called.getCommand() instanceof Callable)) {
            throw new ParameterException(called, "Missing required subcommand");
        }
        return helped == null ? TO_DO : helped;
    }

    @Override
    public int run(String... arguments) throws IOException {
        if (arguments.length > 0) {
            return new CommandLine(this, commands).execute(arguments);
        }
        if (training.isWanted()) {
            System.out.println(training.run() + " pages were made.");
            return 0;
        }
        Quarkus.waitForExit();
        return 0;
    }
}
