package org.nonnegotiable.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes a WebP file apart (RFC 9649): one frame and its transparency are the picture. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int ANIMATED = 2;
    private static final byte TRANSPARENT = 16;
    private static final int VP8_START = 0x2a019d;
    private static final int VP8L_START = 0x2f;
    private static final int SIDE = 0x3fff;

    private final ByteBuffer sent;
    private final Map<String, byte[]> chunks = new LinkedHashMap<>();
    private int width;
    private int height;

    WebpFile(byte[] sent) {
        this.sent = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN);
    }

    Upload read() {
        long end = Integer.toUnsignedLong(sent.getInt(4)) + 8;
        Refusal.when(end > sent.limit(), Refusal.TRUNCATED);
        Refusal.when(end < HEADER, Refusal.BROKEN);
        sent.limit((int) end).position(HEADER);
        while (sent.remaining() > 1) { // one may be padding
            chunk();
        }
        Refusal.when(chunks.containsKey("ANIM") || chunks.containsKey("ANMF") || (flags() & ANIMATED) != 0, Refusal.MOVING);
        byte[] picture = picture();
        bounded();
        return new Upload(Format.WEBP, width, height, picture, exif(), Upload.atMost(Upload.MAXIMUM_PROFILE, chunk("ICCP")));
    }

    private void bounded() {
        boolean whole = chunks.containsKey("VP8L") || chunks.containsKey("ALPH");
        Refusal.when(whole && width * height > Upload.MAXIMUM_LOSSLESS, Refusal.LOSSLESS);
        Refusal.when(width * height > Upload.MAXIMUM_WEBP, Refusal.WEBP);
    }

    /** The first of a kind counts. */
    private void chunk() {
        byte[] type = new byte[4];
        sent.get(type);
        int length = sent.getInt();
        Refusal.when(length < 0 || length > sent.remaining(), Refusal.TRUNCATED);
        byte[] data = new byte[length];
        sent.get(data);
        chunks.putIfAbsent(new String(type, StandardCharsets.ISO_8859_1), data);
        sent.position(Math.min(sent.limit(), sent.position() + length % 2));
    }

    private byte[] chunk(String type) {
        return chunks.getOrDefault(type, new byte[0]);
    }

    private int flags() {
        return chunk("VP8X").length == 0 ? 0 : chunk("VP8X")[0];
    }

    private byte[] picture() {
        if (chunks.containsKey("VP8L")) {
            lossless(little("VP8L"));
            return file(Map.of("VP8L", chunk("VP8L")));
        }
        lossy(little("VP8 "));
        if (!chunks.containsKey("ALPH")) {
            return file(Map.of("VP8 ", chunk("VP8 ")));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("VP8X", ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).put(TRANSPARENT)
                .putShort(4, (short) (width - 1)).putShort(7, (short) (height - 1)).array());
        parts.put("ALPH", chunk("ALPH"));
        parts.put("VP8 ", chunk("VP8 "));
        return file(parts);
    }

    private ByteBuffer little(String type) {
        Refusal.when(!chunks.containsKey(type), Refusal.BROKEN);
        return ByteBuffer.wrap(chunk(type)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void lossy(ByteBuffer frame) {
        Refusal.when((frame.getInt(3) & 0xffffff) != VP8_START, Refusal.BROKEN);
        width = frame.getShort(6) & SIDE;
        height = frame.getShort(8) & SIDE;
        sized();
    }

    private void lossless(ByteBuffer frame) {
        Refusal.when(frame.get(0) != VP8L_START, Refusal.BROKEN);
        int sides = frame.getInt(1);
        width = (sides & SIDE) + 1;
        height = (sides >> 14 & SIDE) + 1;
        sized();
    }

    /** A canvas of another size than the one frame on it is a trick. */
    private void sized() {
        byte[] canvas = chunk("VP8X");
        boolean other = canvas.length != 0 && (canvas.length < 10 || side(canvas, 4) != width || side(canvas, 7) != height);
        Refusal.when(other || width == 0 || height == 0, Refusal.BROKEN);
    }

    private static int side(byte[] canvas, int at) {
        return (canvas[at] & 0xff | (canvas[at + 1] & 0xff) << 8 | (canvas[at + 2] & 0xff) << 16) + 1;
    }

    /** Some writers put JPEG's name before it. */
    private byte[] exif() {
        byte[] exif = Upload.atMost(Upload.MAXIMUM_EXIF, chunk("EXIF"));
        return JpegFile.starts(exif, "Exif\0\0") ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private static byte[] file(Map<String, byte[]> parts) {
        int length = parts.values().stream().mapToInt(data -> 8 + data.length + data.length % 2).sum();
        ByteBuffer file = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bytes("RIFF")).putInt(4 + length).put(bytes("WEBP"));
        parts.forEach((type, data) -> file.put(bytes(type)).putInt(data.length).put(data).put(new byte[data.length % 2]));
        return file.array();
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }
}
