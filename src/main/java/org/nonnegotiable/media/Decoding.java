package org.nonnegotiable.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** One upload being decoded, by rows, never larger in memory than is needed. May be stopped from outside. */
final class Decoding {

    /** A large picture is read by every second or third point. More than the prints show is kept, or lines would be jagged. */
    private static final int SPARE = 2;

    private final Upload upload;
    private final ImageReader reader;
    private volatile boolean damaged;

    Decoding(Upload upload) {
        this.upload = upload;
        this.reader = reader(upload.format());
    }

    BufferedImage read() {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload.bytes()))) {
            reader.setInput(input, true, true);
            reader.addIIOReadWarningListener((source, warning) -> damaged |= isDamage(warning));
            Refusal.when(reader.getWidth(0) != upload.width() || reader.getHeight(0) != upload.height(), Refusal.BROKEN);
            BufferedImage image = reader.read(0, fewerPoints());
            Refusal.when(damaged, Refusal.TRUNCATED);
            return image;
        } catch (RefusedPictureException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) { // decoders meet bad data with exceptions of any kind
            throw Refusal.BROKEN.exception();
        } finally {
            reader.dispose();
        }
    }

    void stop() {
        reader.abort();
    }

    private ImageReadParam fewerPoints() {
        int step = Math.max(1, upload.longSide() / (Print.LONGEST * SPARE));
        ImageReadParam fewer = reader.getDefaultReadParam();
        fewer.setSourceSubsampling(step, step, 0, 0);
        return fewer;
    }

    /** Where rows are missing the JPEG decoder paints them grey and only murmurs. */
    private static boolean isDamage(String warning) {
        return warning != null && warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    private static ImageReader reader(Format format) {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null); // what is registered depends on the class loader
        };
    }
}
