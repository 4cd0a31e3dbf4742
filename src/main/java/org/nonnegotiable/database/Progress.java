package org.nonnegotiable.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Tells on standard error how far a long copy has come: there is no logger yet, and standard output may be a command's answer. */
final class Progress {
    private static final int STEP = 25;

    private final String what;
    private final long total;
    private long done;
    private int told;

    Progress(String what, long total) {
        this.what = what;
        this.total = total;
        System.err.println(what + " " + (total >> 20) + " MiB");
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
            out.write(buffer, 0, length);
            add(length);
        }
    }

    private void add(int length) {
        done += length;
        int percent = (int) (done * 100 / total);
        if (percent >= told + STEP) {
            told = percent - percent % STEP;
            System.err.println(what + " " + told + " %");
        }
    }
}
