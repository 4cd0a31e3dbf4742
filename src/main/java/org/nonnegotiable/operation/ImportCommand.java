package org.nonnegotiable.operation;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nonnegotiable.content.ContentImport;
import org.nonnegotiable.content.FaultyContentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Adds and updates what the files of a directory name, all of it or nothing. Deletes nothing. Stories come in as drafts.")
class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "a directory in the format of content/")
    Path directory;
    @Option(names = "--yes", description = "really change the database, which has content already")
    boolean yes;
    @Inject
    ContentImport contentImport;

    @Override
    public Integer call() {
        if (!Files.isDirectory(directory)) {
            System.err.println(directory + " is no directory.");
            return 1;
        }
        if (!yes) {
            System.err.println("The database has content already. Say --yes to add and update what the files name.");
            return 1;
        }
        try {
            contentImport.from(directory);
        } catch (FaultyContentException e) {
            e.faults().forEach(System.err::println);
            System.err.println(e.faults().size() + " faults; nothing was changed.");
            return 1;
        }
        System.out.println("The content of " + directory + " is in the database.");
        return 0;
    }
}
