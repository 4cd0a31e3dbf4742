package org.nonnegotiable.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Picture files with something in them that is no picture. */
final class Tampered {

    private static final int PNG_HEADER = 33;
    /** A simple prefix code with one symbol, which has eight bits. */
    private static final int CODE = 0b101;

    private Tampered() {
    }

    /** A WebP file of {@code src/test/resources/media}; README.md there says how it was made. */
    static byte[] webp(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/media", name + ".webp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one colour, of any size: every prefix code has one symbol, so that no point takes a bit (RFC 9649, 5). */
    static byte[] lossless(int width, int height) {
        BigInteger bits = BigInteger.ZERO;
        int at = 0;
        int[][] fields = {{width - 1, 14}, {height - 1, 14}, {0, 7}, {CODE, 3}, {0x80, 8}, {CODE, 3}, {0x40, 8}, {CODE, 3}, {0x20, 8},
            {CODE, 3}, {255, 8}, {CODE, 3}, {0, 8}};
        for (int[] field : fields) {
            bits = bits.or(BigInteger.valueOf(field[0]).shiftLeft(at));
            at += field[1];
        }
        ByteBuffer data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x2f);
        for (int i = 0; i < 16; i++) {
            data.put(bits.shiftRight(8 * i).byteValue());
        }
        return ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN).put(text("RIFF")).putInt(36).put(text("WEBPVP8L")).putInt(24).put(data.array()).array();
    }

    /** Of these rows, four bytes a point. */
    static byte[] png(int width, int height, byte[] deflated) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6).array();
        return joined(text("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header), chunk("IDAT", deflated), chunk("IEND", new byte[0]));
    }

    /** With one more segment, the first of all. */
    static byte[] jpeg(byte[] jpeg, int marker, byte[] data) {
        byte[] head = ByteBuffer.allocate(6).put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (data.length + 2)).array();
        return joined(head, data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** With one more chunk before the points. */
    static byte[] png(byte[] png, String type, byte[] data) {
        return joined(Arrays.copyOf(png, PNG_HEADER), chunk(type, data), Arrays.copyOfRange(png, PNG_HEADER, png.length));
    }

    /** With sides that its points do not fill. */
    static byte[] png(byte[] png, int width, int height) {
        byte[] header = ByteBuffer.allocate(13).put(png, 16, 13).putInt(0, width).putInt(4, height).array();
        return joined(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, PNG_HEADER, png.length));
    }

    /** A whole PNG file, black from edge to edge: twelve thousand bytes for each hundred million points. */
    static byte[] bomb(int side) {
        byte[] header = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array();
        return joined(text("\u0089PNG\r\n\u001a\n"), chunk("IHDR", header), chunk("IDAT", deflated(new byte[side * (side / 8 + 1)])), chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(text(type), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(data.length + 12).putInt(data.length).put(named).putInt((int) sum.getValue()).array();
    }

    /** As a camera writes it: the orientation, and a place to say more. */
    static byte[] exif(int orientation, String more) {
        byte[] words = text(more + "\0");
        return joined(text("Exif\0\0"), ByteBuffer.allocate(38).put(text("MM\0*")).putInt(8).putShort((short) 2)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
                .putShort((short) 0x010e).putShort((short) 2).putInt(words.length).putInt(38).putInt(0).array(), words);
    }

    static byte[] deflated(byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static boolean holds(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
