package org.nonnegotiable.operation;

import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.nonnegotiable.mirror.Mirror;
import org.nonnegotiable.mirror.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "mirror", mixinStandardHelpOptions = true, description = "Writes the public site as files that any host can send, with a signed manifest. "
        + "What shows anything of a real child's is left out. Stopped in the middle, it goes on when it is called again.")
class MirrorCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 10;

    @Parameters(paramLabel = "DIR", description = "where to; made if it does not exist")
    Path directory;
    @Option(names = "--since", paramLabel = "EDITION", description = "write only what changed since the edition whose manifest.json is in DIR")
    Long since;
    @Inject
    Mirror mirror;
    @Inject
    ValueRegistry running;

    /** Whether the program is to answer itself. */
    static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("mirror");
    }

    @Override
    public Integer call() {
        URI site = URI.create("http://127.0.0.1:" + running.get(HttpServer.HTTP_PORT));
        try {
            Mirror.Made made = mirror.to(directory.toAbsolutePath().normalize(), site, since == null ? OptionalLong.empty() : OptionalLong.of(since),
                    new Progress(System.err, System.console() != null));
            tell(made);
            return 0;
        } catch (IOException e) {
            System.err.println("The mirror is not finished: " + e.getMessage() + ". Call it again to go on.");
            return 1;
        }
    }

    private void tell(Mirror.Made made) {
        System.out.printf("%s is the site's edition %d: %d files.%n", directory, made.edition(), made.files());
        if (made.deleted() > 0) {
            System.out.printf("%d files are gone; deleted.txt names them. Delete them wherever a copy is.%n", made.deleted());
        }
        if (made.leftOut() > 0) {
            System.out.printf("%d addresses show something of a real child's and were left out; they lead to the site itself.%n", made.leftOut());
        }
        made.nowhere().stream().limit(MOST_TOLD).forEach(address -> System.out.println("Nothing is at " + address));
    }
}
