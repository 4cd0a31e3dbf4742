package org.nonnegotiable.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.safeguarding.Replay;

/** Reads a folder into the database: all of it, or nothing. */
@Singleton
public class ContentImport {

    /** For a hundred thousand stories, and a slow disk. */
    static final int LONGEST_SECONDS = 4 * 3600;

    /** Whether the invented stories are shown at all. */
    @ConfigProperty(name = "campaign.samples", defaultValue = "true")
    boolean samples;
    @Inject
    Clock clock;
    @Inject
    Edition edition;
    @Inject
    Languages languages;
    @Inject
    Replay replay;
    @Inject
    EntityManager database;

    /** Adds and updates what the files name. Throws FaultyContentException, and leaves the database as it was, when anything is wrong. */
    public void from(Path directory) {
        replay.again();
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> take(new Folder(directory)));
        } finally {
            QuarkusTransaction.requiringNew().run(languages::reload); // of what was committed, whichever it was
        }
    }

    private void take(Folder folder) {
        edition.raise();
        languages.reload();
        Faults faults = new Faults();
        Known known = Known.inDatabase();
        Map<Kind, List<Runnable>> deeds = new LinkedHashMap<>();
        Kinds.all(samples, clock.instant()).forEach(kind -> deeds.put(kind, kind.read(folder, known, faults)));
        if (!faults.list().isEmpty()) {
            throw new FaultyContentException(faults.list());
        }
        deeds.forEach(this::store);
    }

    private void store(Kind kind, List<Runnable> deeds) {
        deeds.forEach(Runnable::run);
        database.flush();
        database.clear(); // or every query of a later kind looks through all of them for changes
        if (kind instanceof LanguageFiles) {
            languages.reload(); // which later kinds speak
        }
    }
}
