package org.nonnegotiable.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** A picture as it is shown, in one size: JPEG bytes made here from points alone. Never changes. */
public record Print(int width, int height, byte[] bytes, String hash) {

    /** No print's side is longer: finer detail may tell more than anybody meant to show. */
    static final int LONGEST = 1920;
    private static final List<Integer> WIDTHS = List.of(1280, 960, 640, 320);
    private static final float QUALITY = .82f;

    /** The largest first. */
    static List<Print> all(BufferedImage image) {
        IntStream widths = IntStream.concat(IntStream.of(image.getWidth()),
                WIDTHS.stream().mapToInt(width -> width).filter(width -> width < image.getWidth()));
        return widths.mapToObj(width -> of(scaled(image, (double) width / image.getWidth()))).toList();
    }

    static BufferedImage scaled(BufferedImage image, double share) {
        return share >= 1 ? image : resized(image, share);
    }

    private static BufferedImage resized(BufferedImage image, double share) {
        try {
            return Thumbnails.of(image).forceSize(side(image.getWidth() * share), side(image.getHeight() * share)).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length));
    }

    private static Print of(BufferedImage image) {
        byte[] bytes = jpeg(image);
        Proof.check(bytes);
        return new Print(image.getWidth(), image.getHeight(), bytes, hash(bytes));
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
