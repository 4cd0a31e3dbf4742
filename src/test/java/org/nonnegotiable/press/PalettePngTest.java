package org.nonnegotiable.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PalettePngTest {

    private static final Color PAPER = new Color(0xFBF8F1);
    private static final Color INK = new Color(0x12233D);

    @Test
    void other_programs_read_the_same_picture() throws IOException {
        BufferedImage painted = painted();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PalettePng.of(painted)));
        assertThat(points(read)).isEqualTo(points(painted));
    }

    @Test
    void it_is_smaller_than_one_whose_rows_are_filtered() throws IOException {
        BufferedImage painted = painted();
        ByteArrayOutputStream filtered = new ByteArrayOutputStream();
        ImageIO.write(painted, "png", filtered);
        assertThat(PalettePng.of(painted)).hasSizeLessThan(filtered.size());
    }

    /** Strokes of a pen, more than one buffer full of them. */
    private static BufferedImage painted() {
        BufferedImage drawn = new BufferedImage(601, 299, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, 601, 299);
        pen.setColor(INK);
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            pen.drawLine(random.nextInt(601), random.nextInt(299), random.nextInt(601), random.nextInt(299));
        }
        pen.dispose();
        return new Palette(PAPER, List.of(INK), List.of()).of(drawn);
    }

    private static int[] points(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
