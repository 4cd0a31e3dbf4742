package org.nonnegotiable.media;

import java.nio.charset.StandardCharsets;

/** What an upload is, told by its first bytes and never by its name. */
enum Format {
    JPEG, PNG, WEBP;

    private static final int LOOKED_AT = 512;

    static Format of(byte[] sent) {
        String start = new String(sent, 0, Math.min(sent.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        throw other(start).exception();
    }

    /** The kinds that people do send by mistake are called by their names. */
    private static Refusal other(String start) {
        if (start.startsWith("GIF8")) {
            return Refusal.GIF;
        }
        if (start.startsWith("ftyp", 4)) {
            return Refusal.HEIC;
        }
        return start.contains("<svg") ? Refusal.SVG : Refusal.KIND;
    }
}
