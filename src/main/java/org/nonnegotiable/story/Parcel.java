package org.nonnegotiable.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * One file that came back from translators, alone or out of a zip: what it holds, or why it cannot be read. Never changes.
 *
 * @param sheet null when it cannot be read
 * @param fault null when it can
 */
record Parcel(String name, Sheet sheet, UnreadableException fault) {

    static final int MOST_FILES = 200;
    static final int MOST_BYTES = 2 << 20;
    /** Of all files of a zip together: they are in memory at once. */
    static final int MOST_UNPACKED = 16 << 20;
    private static final int LONGEST_NAME = 100;

    /** What was sent, or each file of a zip. Throws UnreadableException for a zip that is none, and for more than the bounds. */
    static List<Parcel> open(String name, byte[] bytes) {
        if (!lower(name).endsWith(".zip")) {
            return List.of(of(name, bytes));
        }
        List<Parcel> parcels = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            long unpacked = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    byte[] file = zip.readNBytes(MOST_BYTES + 1);
                    unpacked += file.length;
                    refuseIf(file.length > MOST_BYTES || unpacked > MOST_UNPACKED || parcels.size() == MOST_FILES);
                    parcels.add(of(entry.getName(), file));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException("desk_exchange_unreadable");
        }
        if (parcels.isEmpty()) {
            throw new UnreadableException("desk_exchange_unreadable");
        }
        return parcels;
    }

    private static Parcel of(String name, byte[] bytes) {
        String shown = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        try {
            return new Parcel(shown, read(lower(name), bytes), null);
        } catch (UnreadableException fault) {
            return new Parcel(shown, null, fault);
        }
    }

    private static Sheet read(String name, byte[] bytes) {
        refuseIf(bytes.length > MOST_BYTES);
        Exchange.Form form = name.endsWith(".po") ? Exchange.Form.PO : Exchange.Form.XLF;
        if (!name.endsWith(".po") && !name.endsWith(".xlf") && !name.endsWith(".xliff")) {
            throw new UnreadableException("desk_exchange_form");
        }
        try {
            return form.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableException("desk_exchange_unreadable");
        }
    }

    private static void refuseIf(boolean large) {
        if (large) {
            throw new UnreadableException("desk_exchange_large");
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
