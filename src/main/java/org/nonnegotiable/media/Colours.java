package org.nonnegotiable.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/** Points as every screen understands them: opaque, in sRGB. */
final class Colours {

    /** Of the pages; what is transparent becomes paper. */
    private static final Color PAPER = new Color(0xfbf8f1);
    private static final ICC_Profile SCREEN = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private Colours() {
    }

    static BufferedImage opaque(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, PAPER, null);
        pen.dispose();
        return opaque;
    }

    /** A profile that cannot be used is none: the numbers then mean what they mean without. */
    static BufferedImage forScreens(BufferedImage opaque, byte[] profile) {
        if (profile.length == 0) {
            return opaque;
        }
        try {
            ICC_Profile own = ICC_Profile.getInstance(profile);
            if (own.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return opaque;
            }
            BufferedImage converted = new BufferedImage(opaque.getWidth(), opaque.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            new ColorConvertOp(new ICC_Profile[] {own, SCREEN}, null).filter(opaque.getRaster(), converted.getRaster());
            return converted;
        } catch (IllegalArgumentException | CMMException unusable) {
            return opaque;
        }
    }
}
