package org.nonnegotiable.operation;

import picocli.CommandLine.Command;

@Command(name = "reading", mixinStandardHelpOptions = true,
        subcommands = {ReadingAddCommand.class, ReadingListCommand.class, ReadingConfirmCommand.class},
        description = "Enters what was stated about a figure. One person adds it, another confirms it; only then is it public, for good.")
class ReadingCommand {
}
