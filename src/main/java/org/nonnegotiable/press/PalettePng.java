package org.nonnegotiable.press;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * PNG (W3C, third edition) of a picture with a palette, a byte for each point. Its rows are not filtered, as the standard advises for palettes (12.7);
 * ImageIO filters these, which took most of the time of a badge and a tenth more bytes.
 */
final class PalettePng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte DEPTH = 8;
    private static final byte PALETTE = 3;
    private static final int BUFFER = 16 << 10;

    private PalettePng() {
    }

    /** @param picture as {@link Palette} makes it: {@code TYPE_BYTE_INDEXED}, nothing of it transparent */
    static byte[] of(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(BUFFER);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(picture.getWidth()).putInt(picture.getHeight()).put(DEPTH).put(PALETTE).array());
        chunk(png, "PLTE", colours((IndexColorModel) picture.getColorModel()));
        chunk(png, "IDAT", deflated(rows(picture)));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] colours(IndexColorModel model) {
        ByteBuffer colours = ByteBuffer.allocate(3 * model.getMapSize());
        for (int i = 0; i < model.getMapSize(); i++) {
            colours.put((byte) model.getRed(i)).put((byte) model.getGreen(i)).put((byte) model.getBlue(i));
        }
        return colours.array();
    }

    /** Before each row stands how it is filtered: 0, not at all. */
    private static byte[] rows(BufferedImage picture) {
        int width = picture.getWidth();
        byte[] points = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        byte[] rows = new byte[(width + 1) * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            System.arraycopy(points, y * width, rows, y * (width + 1) + 1, width);
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream all = new ByteArrayOutputStream(BUFFER);
            byte[] some = new byte[BUFFER];
            while (!deflater.finished()) {
                all.write(some, 0, deflater.deflate(some));
            }
            return all.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] checked = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(checked);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(checked);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
