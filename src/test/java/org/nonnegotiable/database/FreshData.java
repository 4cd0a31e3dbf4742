package org.nonnegotiable.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A new data directory that shares the unpacked programs with all tests: unpacking takes longer than most of them. */
final class FreshData {
    static final String SHARED = TestFolder.of("data").toString();

    private FreshData() {
    }

    static DataDirectory in(Path directory) throws IOException {
        var data = DataDirectory.at(directory.resolve("data").toString());
        var programs = Binaries.broughtAlong().unpackedIn(DataDirectory.at(SHARED)).home();
        Files.createSymbolicLink(data.path(programs.getFileName().toString()), programs);
        return data;
    }

    static Optional<EmbeddedDatabase> claim(DataDirectory data) {
        return EmbeddedDatabase.claim(data, Database.patience());
    }

    // Or JUnit warns of a link that leads out of its temporary directory.
    static void unlink(DataDirectory data) throws IOException {
        try (var paths = Files.list(data.root())) {
            for (var link : paths.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    static Stream<ProcessHandle> servers(DataDirectory data) {
        return ProcessHandle.allProcesses().filter(process -> process.info().arguments().stream().flatMap(Arrays::stream)
                .anyMatch(argument -> argument.equals("--datadir=" + data.tables())));
    }
}
