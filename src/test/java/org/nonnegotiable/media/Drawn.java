package org.nonnegotiable.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures of nothing but four coloured quarters: whoever turns, cuts or recolours one can be caught. */
public final class Drawn {

    static final Color TOP_LEFT = new Color(0xc03030);
    static final Color TOP_RIGHT = new Color(0x30a040);
    static final Color BOTTOM_LEFT = new Color(0x3040c0);
    static final Color BOTTOM_RIGHT = new Color(0xf2b705);

    private Drawn() {
    }

    public static byte[] jpeg(int width, int height) {
        return bytes(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** With its lower half see-through. */
    static byte[] transparentPng(int width, int height) {
        BufferedImage image = quarters(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, height / 2, width, height - height / 2, new int[width * height], 0, width);
        return bytes(image, "png");
    }

    public static byte[] png(int width, int height) {
        return bytes(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Four bytes a point, written row by row: no test needs it whole. */
    static byte[] large(int width, int height) {
        byte[] row = new byte[1 + 4 * width];
        Arrays.fill(row, 1, row.length, (byte) 0xa0);
        ByteArrayOutputStream points = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(points)) {
            for (int i = 0; i < height; i++) {
                deflater.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tampered.png(width, height, points.toByteArray());
    }

    static byte[] grey(int width, int height, String format) {
        return bytes(quarters(width, height, BufferedImage.TYPE_BYTE_GRAY), format);
    }

    static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam progressive = writer.getDefaultWriteParam();
            progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(quarters(width, height, BufferedImage.TYPE_INT_RGB), null, null), progressive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        Color[] colours = {TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT};
        for (int i = 0; i < colours.length; i++) {
            pen.setColor(colours[i]);
            pen.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width - width / 2, height - height / 2);
        }
        pen.dispose();
        return image;
    }

    static byte[] bytes(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage image(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colour at a place given in parts of the sides. */
    static Color at(BufferedImage image, double x, double y) {
        return new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
    }

    static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 12 && Math.abs(one.getGreen() - other.getGreen()) < 12
                && Math.abs(one.getBlue() - other.getBlue()) < 12;
    }
}
