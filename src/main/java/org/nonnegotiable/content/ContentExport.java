package org.nonnegotiable.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** Writes the whole content of the database as files. */
@Singleton
public class ContentExport {

    @Inject
    Clock clock;

    /** Overwrites files of the same names, leaves others alone. Throws UncheckedIOException when the directory cannot be written. */
    public void to(Path directory) {
        Folder folder = new Folder(directory);
        QuarkusTransaction.requiringNew().timeout(ContentImport.LONGEST_SECONDS).run(() -> Kinds.all(true, clock.instant()).forEach(kind -> kind.write(folder)));
    }
}
