package org.nonnegotiable.press;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.List;

/** A badge drawn as PNG, twice as fine as its measure, for screens that need it. */
final class BadgePicture {

    private static final int FINE = 2;
    private static final Color PAPER = new Color(0xFBF8F1);
    private static final Color INK = new Color(0x12233D);
    private static final Color SOFT = new Color(0x4A5A72);
    private static final Color LINE = new Color(0xD9D2C0);
    private static final Color WHEAT = new Color(0xF2B705);

    private BadgePicture() {
    }

    static byte[] png(Badge badge) {
        return PalettePng.of(new Palette(PAPER, List.of(INK, SOFT), List.of(LINE, WHEAT)).of(drawn(badge)));
    }

    static BufferedImage drawn(Badge badge) {
        Lettering lettering = new Lettering(badge.cited().language());
        BufferedImage image = new BufferedImage(Badge.WIDTH * FINE, badge.height() * FINE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(FINE, FINE);
        paper(pen, badge);
        for (Badge.Row row : badge.rows()) {
            TextLayout line = lettering.line(row.text(), row.size(), row.strong());
            pen.setColor(row.quiet() ? SOFT : INK);
            line.draw(pen, badge.isRightToLeft() ? Badge.WIDTH - Badge.MARGIN - line.getVisibleAdvance() : Badge.MARGIN, row.baseline());
        }
        pen.dispose();
        return image;
    }

    private static void paper(Graphics2D pen, Badge badge) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, Badge.WIDTH, badge.height());
        pen.setColor(LINE);
        pen.drawRect(0, 0, Badge.WIDTH - 1, badge.height() - 1);
        pen.setColor(WHEAT);
        pen.fillRect(badge.ruleStart(), badge.ruleTop(), badge.rule(), Badge.RULE);
    }
}
