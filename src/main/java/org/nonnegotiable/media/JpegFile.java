package org.nonnegotiable.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Takes a JPEG file apart (ITU T.81 annex B): tables and scans are the picture, whatever else it carries is left out. */
final class JpegFile {

    static final int SOI = 0xd8;
    static final int EOI = 0xd9;
    static final int SOS = 0xda;
    static final int DQT = 0xdb;
    static final int DRI = 0xdd;
    static final int DHT = 0xc4;
    static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int LAST_APP = 0xef;
    private static final int COMMENT = 0xfe;
    /** Baseline, extended and progressive; Java decodes no other. */
    private static final Set<Integer> FRAMES = Set.of(0xc0, 0xc1, 0xc2);
    private static final Set<Integer> TABLES = Set.of(DQT, DHT, DRI);
    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    /** Cameras and optimisers make up to a dozen; thousands of empty ones in a small file would keep the decoder busy for hours. */
    private static final int MAXIMUM_SCANS = 64;

    private final ByteBuffer sent;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private byte[] exif = {};
    private int width;
    private int height;
    private int scans;

    JpegFile(byte[] sent) {
        this.sent = ByteBuffer.wrap(sent);
    }

    /** Up to the end of the picture: what follows is not looked at. */
    Upload read() {
        sent.position(2);
        mark(SOI);
        for (int marker = marker(sent); marker != EOI; marker = marker(sent)) {
            segment(marker, bytes(sent));
        }
        mark(EOI);
        Refusal.when(scans == 0, Refusal.BROKEN);
        return new Upload(Format.JPEG, width, height, kept.toByteArray(), exif, Upload.atMost(Upload.MAXIMUM_PROFILE, profile.toByteArray()));
    }

    private void segment(int marker, byte[] segment) {
        if (FRAMES.contains(marker)) {
            frame(ByteBuffer.wrap(segment));
            keep(marker, segment);
        } else if (TABLES.contains(marker)) {
            keep(marker, segment);
        } else if (marker == SOS) {
            Refusal.when(width == 0 || ++scans > MAXIMUM_SCANS, Refusal.BROKEN);
            keep(marker, segment);
            scan();
        } else if (marker >= APP0 && marker <= LAST_APP) {
            application(marker, segment);
        } else {
            Refusal.when(marker != COMMENT, Refusal.BROKEN);
        }
    }

    private void frame(ByteBuffer frame) {
        Refusal.when(width != 0 || frame.get() != 8, Refusal.BROKEN);
        height = Short.toUnsignedInt(frame.getShort());
        width = Short.toUnsignedInt(frame.getShort());
        int components = frame.get();
        Refusal.when(components == 4, Refusal.PRINT_COLOURS);
        Refusal.when(width == 0 || height == 0 || components != 1 && components != 3, Refusal.BROKEN);
    }

    /** Two of them say how the numbers are to be read and stay, cut to what says so; two are taken out for later use. */
    private void application(int marker, byte[] segment) {
        if (marker == APP0 && starts(segment, "JFIF\0") && segment.length >= JFIF_LENGTH) {
            byte[] plain = Arrays.copyOf(segment, JFIF_LENGTH);
            plain[12] = plain[13] = 0; // no thumbnail
            keep(marker, plain);
        } else if (marker == APP14 && starts(segment, "Adobe") && segment.length >= ADOBE_LENGTH) {
            keep(marker, Arrays.copyOf(segment, ADOBE_LENGTH));
        } else if (marker == APP1 && starts(segment, "Exif\0\0") && exif.length == 0) {
            exif = Arrays.copyOfRange(segment, 6, segment.length);
        } else if (marker == APP2 && starts(segment, "ICC_PROFILE\0") && segment.length > 14) {
            profile.write(segment, 14, segment.length - 14);
        }
    }

    /** Coded data runs to the next marker; a zero after FF belongs to it, and so do restarts. */
    private void scan() {
        int start = sent.position();
        int next = nextMarker(sent);
        kept.write(sent.array(), start, next - start);
        sent.position(next);
    }

    private void keep(int marker, byte[] segment) {
        mark(marker);
        kept.write(segment.length + 2 >> 8);
        kept.write(segment.length + 2);
        kept.writeBytes(segment);
    }

    private void mark(int marker) {
        kept.write(0xff);
        kept.write(marker);
    }

    /** Where the coded data at the buffer's position ends. */
    static int nextMarker(ByteBuffer file) {
        for (int at = file.position(); at + 1 < file.limit(); at++) {
            int next = Byte.toUnsignedInt(file.get(at + 1));
            if (file.get(at) == (byte) 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        throw Refusal.TRUNCATED.exception();
    }

    /** FF may be repeated before a marker. */
    static int marker(ByteBuffer file) {
        Refusal.when(file.get() != (byte) 0xff, Refusal.BROKEN);
        int marker = 0xff;
        while (marker == 0xff) {
            marker = Byte.toUnsignedInt(file.get());
        }
        return marker;
    }

    static byte[] bytes(ByteBuffer file) {
        int length = Short.toUnsignedInt(file.getShort()) - 2;
        Refusal.when(length < 0, Refusal.BROKEN);
        byte[] segment = new byte[length];
        file.get(segment);
        return segment;
    }

    static boolean starts(byte[] segment, String with) {
        byte[] start = with.getBytes(StandardCharsets.ISO_8859_1);
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }
}
