package org.nonnegotiable.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What mariadbd is told. It reads no file of the machine's: a MariaDB installed beside this one must not change it. */
final class Settings {
    private Settings() {
    }

    static List<String> forInstallation(Path tables) throws IOException {
        return all(tables, List.of("--bootstrap", "--silent-startup", "--log-warnings=0", "--enforce-storage-engine="));
    }

    static List<String> forService(DataDirectory data, Access access) throws IOException {
        return all(data.tables(), List.of(
                "--init-file=" + data.orders(),
                "--tmpdir=" + data.temporary(),
                "--pid-file=mariadbd.pid",
                "--bind-address=127.0.0.1",
                "--port=" + access.port(),
                // A path of over 107 letters is refused, and the driver cannot use a socket without JNA.
                "--socket=",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--skip-symbolic-links",
                "--local-infile=OFF",
                "--secure-file-priv=" + data.temporary(),
                "--log-warnings=1",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                // Or CHARACTER SET utf8mb4 alone, and every connection, would mean utf8mb4_general_ci.
                "--character-set-collations=utf8mb4=utf8mb4_uca1400_ai_ci",
                // What is erased is overwritten as soon as nobody reads it any more, not when its page is needed again (Scrub does the rest).
                "--innodb-immediate-scrub-data-uncompressed=ON",
                "--innodb-buffer-pool-size=64M",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M",
                "--max-connections=64",
                // A picture is one row.
                "--max-allowed-packet=32M"));
    }

    private static List<String> all(Path tables, List<String> more) throws IOException {
        // TLS on the loopback protects nothing, and making its key takes seconds.
        var common = List.of("--datadir=" + tables, "--skip-ssl", "--innodb-log-file-size=32M");
        return Stream.of(common, user(), more).flatMap(List::stream).toList();
    }

    // mariadbd refuses to run as root unless it is told to, and warns when anyone else tells it who to be.
    private static List<String> user() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0) ? List.of("--user=root") : List.of();
    }
}
