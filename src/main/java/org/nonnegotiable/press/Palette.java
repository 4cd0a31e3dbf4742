package org.nonnegotiable.press;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At most 256 colours, a byte for each point of a picture in place of three: what is drawn with a few inks on one paper has these, and what lies
 * between paper and ink at the edges of letters. A point is off by less than the eye can tell.
 */
final class Palette {

    private static final int MOST = 256;

    private final int[] colours = new int[MOST];
    private final Map<Integer, Byte> nearest = new HashMap<>();

    /** @param inks with which letters are drawn @param plain which touch no paper but at straight edges */
    Palette(Color paper, List<Color> inks, List<Color> plain) {
        int at = 0;
        for (Color one : plain) {
            colours[at++] = one.getRGB();
        }
        int steps = (MOST - plain.size()) / inks.size();
        for (Color ink : inks) {
            for (int step = 0; step < steps; step++) {
                colours[at++] = between(paper, ink, step / (steps - 1.0));
            }
        }
        Arrays.fill(colours, at, MOST, paper.getRGB());
    }

    /** @param picture as {@code TYPE_INT_RGB} */
    BufferedImage of(BufferedImage picture) {
        int[] drawn = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        BufferedImage painted = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, MOST, colours, 0, false, -1, 0));
        byte[] points = ((DataBufferByte) painted.getRaster().getDataBuffer()).getData();
        int before = 0;
        byte index = nearest(before);
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] != before) {
                before = drawn[i];
                index = nearest.computeIfAbsent(before, this::nearest);
            }
            points[i] = index;
        }
        return painted;
    }

    private byte nearest(int colour) {
        int best = 0;
        for (int one = 1; one < MOST; one++) {
            if (distance(colours[one], colour) < distance(colours[best], colour)) {
                best = one;
            }
        }
        return (byte) best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }

    private static int between(Color from, Color to, double part) {
        return new Color(mix(from.getRed(), to.getRed(), part), mix(from.getGreen(), to.getGreen(), part), mix(from.getBlue(), to.getBlue(), part)).getRGB();
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
