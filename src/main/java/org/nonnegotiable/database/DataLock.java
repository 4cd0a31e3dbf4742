package org.nonnegotiable.database;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The mark of the one process that has a data directory. The kernel takes it back when the process dies, however it dies. */
record DataLock(Path file) {
    // Static, because a lock that is garbage collected is given up; asked first, because closing a second channel gives up the first's.
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    static Optional<DataLock> take(DataDirectory data) throws IOException {
        var file = data.path("lock");
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return Optional.empty();
            }
            DataDirectory.touch(file);
            var channel = FileChannel.open(file, READ, WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            sign(channel);
            HELD.put(file, channel);
            return Optional.of(new DataLock(file));
        }
    }

    static String holder(DataDirectory data) {
        try {
            return "process " + Files.readString(data.path("lock")).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    boolean isHeld() {
        synchronized (HELD) {
            return HELD.containsKey(file);
        }
    }

    void release() throws IOException {
        synchronized (HELD) {
            var channel = HELD.remove(file);
            if (channel != null) {
                channel.close();
            }
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }
}
