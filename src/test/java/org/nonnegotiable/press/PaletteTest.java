package org.nonnegotiable.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Color PAPER = new Color(0xFBF8F1);
    private static final Color INK = new Color(0x12233D);
    private static final Color SOFT = new Color(0x4A5A72);
    private static final Color WHEAT = new Color(0xF2B705);
    /** Of 255, in red, green or blue. */
    private static final int UNSEEN = 2;

    @Test
    void no_eye_tells_it_from_what_was_drawn() {
        BufferedImage drawn = drawn();
        BufferedImage painted = new Palette(PAPER, List.of(INK, SOFT), List.of(WHEAT)).of(drawn);
        assertThat(painted.getColorModel()).isInstanceOf(IndexColorModel.class);
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                Color one = new Color(drawn.getRGB(x, y));
                Color other = new Color(painted.getRGB(x, y));
                assertThat(Math.max(Math.abs(one.getRed() - other.getRed()), Math.max(Math.abs(one.getGreen() - other.getGreen()),
                        Math.abs(one.getBlue() - other.getBlue())))).isLessThanOrEqualTo(UNSEEN);
            }
        }
    }

    @Test
    void its_own_colours_stay_what_they_are() {
        for (Color own : List.of(PAPER, INK, SOFT, WHEAT)) {
            BufferedImage one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            one.setRGB(0, 0, own.getRGB());
            assertThat(new Palette(PAPER, List.of(INK, SOFT), List.of(WHEAT)).of(one).getRGB(0, 0)).isEqualTo(own.getRGB());
        }
    }

    private static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, 300, 120);
        pen.setColor(WHEAT);
        pen.fillRect(10, 100, 200, 7);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        pen.setColor(INK);
        pen.drawOval(205, 5, 90, 70);
        pen.setColor(SOFT);
        pen.drawString("1,458", 10, 60);
        pen.dispose();
        return image;
    }
}
