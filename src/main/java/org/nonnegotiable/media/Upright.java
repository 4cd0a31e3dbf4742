package org.nonnegotiable.media;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How the camera was held. Of all that a camera writes (EXIF 3.0, in TIFF's form) this one number is read. */
final class Upright {

    private static final int NONE = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Upright() {
    }

    static BufferedImage turn(BufferedImage image, byte[] exif) {
        int orientation = orientation(exif);
        return orientation == NONE ? image : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)).apply(image);
    }

    static int orientation(byte[] exif) {
        try {
            return orientation(ByteBuffer.wrap(exif));
        } catch (IndexOutOfBoundsException cut) {
            return NONE;
        }
    }

    private static int orientation(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = exif.getInt(4);
        int count = Short.toUnsignedInt(exif.getShort(entries));
        for (int i = 0, entry = entries + 2; i < count; i++, entry += ENTRY) {
            if (Short.toUnsignedInt(exif.getShort(entry)) == ORIENTATION && exif.getShort(entry + 2) == SHORT) {
                int orientation = exif.getShort(entry + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : NONE;
            }
        }
        return NONE;
    }
}
