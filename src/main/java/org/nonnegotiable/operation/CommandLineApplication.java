package org.nonnegotiable.operation;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the command that was asked for, or the site when none was. */
@TopCommand
@Command(name = "campaign", mixinStandardHelpOptions = true, subcommands = {ExportCommand.class, ImportCommand.class, ReadingCommand.class, ScrubbedCommand.class,
        BackupCommand.class, RestoreCommand.class}, description = "Without a command: serves the campaign's site.")
public class CommandLineApplication implements QuarkusApplication {
    @Inject
    CommandLine.IFactory commands;

    @Override
    public int run(String... arguments) {
        if (arguments.length > 0) {
            return new CommandLine(this, commands).execute(arguments);
        }
        Quarkus.waitForExit();
        return 0;
    }
}
