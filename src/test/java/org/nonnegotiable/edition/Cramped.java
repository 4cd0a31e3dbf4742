package org.nonnegotiable.edition;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.database.TestFolder;

/**
 * Two pages at once, and thirty-five that wait; three of whatever is no page; a snapshot on the disk, and a cache outside; and a schema of its own, for
 * an entry of the ledger never goes again. In one program for all tests that need some of it, for each program takes half a minute to start.
 */
public class Cramped implements QuarkusTestProfile {

    static final Path SNAPSHOT = TestFolder.of("last-good/pages.snapshot");

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("campaign.pages.rendered-at-once", "2", "campaign.pages.waiting", "35", "campaign.others.at-once", "3",
                "campaign.pages.snapshot", SNAPSHOT.toString());
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PurgeTest.Outside.class));
    }
}
