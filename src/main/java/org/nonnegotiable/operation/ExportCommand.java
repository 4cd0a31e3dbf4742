package org.nonnegotiable.operation;

import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nonnegotiable.content.ContentExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Writes the whole content as files, in the format of content/. Files of other names are left alone.")
class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "where to; made if it does not exist")
    Path directory;
    @Inject
    ContentExport contentExport;

    @Override
    public Integer call() {
        try {
            contentExport.to(directory);
        } catch (UncheckedIOException e) {
            System.err.println("Nothing more was written: " + e.getCause().getMessage());
            return 1;
        }
        System.out.println("The content is in " + directory);
        return 0;
    }
}
