package org.nonnegotiable.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nonnegotiable.backup.Manifest.TableCopy;
import org.nonnegotiable.counter.LedgerKey;
import org.nonnegotiable.database.Login;

/** Writes the whole database, as it is at one moment, into a file, while others go on reading and writing. */
@ApplicationScoped
public class Backup {

    /** Whatever lets somebody in. Their tables are restored empty: nobody's session goes on, and no link that was revoked works again. */
    static final Set<String> WITHOUT_ROWS = Set.of("desk_session", "one_time_link", "letter_link", "preview_link", "guessing");

    @Inject
    LedgerKey key;
    @Inject
    Clock clock;

    /** Where there is nothing yet. The file has its name only when it is whole, and only its owner can read it. */
    public Manifest write(Path file) throws IOException, SQLException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Manifest manifest = writePart(part);
            Files.move(part, file, ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part); // a full disk must not stay full of this
        }
    }

    private Manifest writePart(Path part) throws IOException, SQLException {
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(part, Set.of(CREATE_NEW, WRITE), mine);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
                Connection database = Login.owner().connect()) {
            begin(database);
            Manifest manifest = copy(database, zip);
            byte[] json = manifest.json();
            entry(zip, BackupFile.MANIFEST, json);
            entry(zip, BackupFile.SIGNATURE, key.sign(json));
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    /** One moment for all tables, for as long as it takes. */
    private static void begin(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("SET SESSION time_zone = '+00:00', net_write_timeout = 3600, max_statement_time = 0");
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
    }

    private Manifest copy(Connection database, ZipOutputStream zip) throws SQLException, IOException {
        String now = clock.instant().toString();
        List<TableCopy> tables = new ArrayList<>();
        for (String name : Schema.tables(database)) {
            Rows rows = Rows.of(database, name);
            DigestOutputStream out = new DigestOutputStream(zip, Digests.sha256());
            zip.putNextEntry(new ZipEntry("tables/" + name + ".jsonl"));
            long count = WITHOUT_ROWS.contains(name) ? 0 : rows.write(database, out);
            zip.closeEntry();
            tables.add(new TableCopy(name, Schema.create(database, name), rows.columns(), count, Digests.hex(out.getMessageDigest())));
        }
        return new Manifest(Manifest.FORMAT, now, Schema.migrations(database), number(database, "SELECT number FROM edition"),
                number(database, "SELECT position FROM ledger_head"), Schema.texts(database, "SELECT hash FROM ledger_head", 1).get(0), tables,
                Schema.triggers(database));
    }

    private static long number(Connection database, String question) throws SQLException {
        return Long.parseLong(Schema.texts(database, question, 1).get(0));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(bytes);
        zip.closeEntry();
    }
}
