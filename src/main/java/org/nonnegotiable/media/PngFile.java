package org.nonnegotiable.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** Takes a PNG file apart (W3C PNG 5): five kinds of chunk are the picture. Texts, times and the rest are left out unread, compressed ones too. */
final class PngFile {

    private static final Set<String> PICTURE = Set.of("PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> MOVING = Set.of("acTL", "fcTL", "fdAT");
    private static final int SIGNATURE = 8;

    private final ByteBuffer sent;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private byte[] exif = {};
    private byte[] profile = {};

    PngFile(byte[] sent) {
        this.sent = ByteBuffer.wrap(sent);
    }

    /** Up to the end of the picture: what follows is not looked at. */
    Upload read() {
        kept.write(sent.array(), 0, SIGNATURE);
        sent.position(SIGNATURE);
        Refusal.when(sent.getInt(SIGNATURE) != 13 || !type(SIGNATURE).equals("IHDR"), Refusal.BROKEN);
        int width = sent.getInt(SIGNATURE + 8);
        int height = sent.getInt(SIGNATURE + 12);
        Refusal.when(width <= 0 || height <= 0, Refusal.BROKEN);
        keep(13);
        String type = "IHDR";
        while (!type.equals("IEND")) {
            type = chunk();
        }
        return new Upload(Format.PNG, width, height, kept.toByteArray(), exif, profile);
    }

    private String chunk() {
        int start = sent.position();
        int length = sent.getInt(start);
        String type = type(start);
        Refusal.when(length < 0 || length > sent.remaining() - 12, Refusal.TRUNCATED);
        Refusal.when(MOVING.contains(type), Refusal.MOVING);
        if (PICTURE.contains(type)) {
            keep(length);
            return type;
        }
        Refusal.when(Character.isUpperCase(type.charAt(0)), Refusal.BROKEN); // a part that must be understood
        byte[] data = Arrays.copyOfRange(sent.array(), start + 8, start + 8 + length);
        if (type.equals("eXIf")) {
            exif = Upload.atMost(Upload.MAXIMUM_EXIF, data);
        } else if (type.equals("iCCP")) {
            profile = inflated(data);
        }
        sent.position(start + 12 + length);
        return type;
    }

    private String type(int start) {
        sent.getLong(start); // or the file ends here
        return new String(sent.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private void keep(int length) {
        sent.getInt(sent.position() + 8 + length);
        kept.write(sent.array(), sent.position(), 12 + length);
        sent.position(sent.position() + 12 + length);
    }

    /** After a name and the method; a profile that unfolds to more than any camera's is none. */
    private static byte[] inflated(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        int start = Math.min(chunk.length, name + 2);
        try (var data = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            return Upload.atMost(Upload.MAXIMUM_PROFILE, data.readNBytes(Upload.MAXIMUM_PROFILE + 1));
        } catch (IOException broken) {
            return new byte[0];
        }
    }
}
