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

    /**
     * In memory, of the points that are kept. Of what is larger every second or third is read: that leaves more than the prints show, and half of the
     * smallest heap for everything else.
     */
    static final int MOST_BYTES = 40 << 20;

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

    private ImageReadParam fewerPoints() throws IOException {
        int step = step(reader.getImageTypes(0).next().getColorModel().getPixelSize());
        ImageReadParam fewer = reader.getDefaultReadParam();
        fewer.setSourceSubsampling(step, step, 0, 0);
        return fewer;
    }

    /** So many points in a row and so many rows are one: rounded up, or nearly all of a picture of almost twice the bound would be read. */
    private int step(int bitsOfAPoint) {
        double bytes = (double) upload.width() * upload.height() * bitsOfAPoint / Byte.SIZE;
        return (int) Math.max(1, Math.ceil(Math.sqrt(bytes / MOST_BYTES)));
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
