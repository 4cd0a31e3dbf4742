package org.nonnegotiable.media;

/** A picture on the desk that is clicked to say what must not be cut off: so small that it fits on a telephone unscaled. Never changes. */
public record Point(int width, int height) {

    private static final int WIDEST = 280;
    private static final int HIGHEST = 420;

    static Point on(Picture picture) {
        double share = Math.min((double) WIDEST / picture.width, (double) HIGHEST / picture.height);
        return new Point(side(picture.width * share), side(picture.height * share));
    }

    int percentAcross(int at) {
        return percent(at, width);
    }

    int percentDown(int at) {
        return percent(at, height);
    }

    private static int percent(int at, int side) {
        return Math.min(100, Math.round(100f * at / side));
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length));
    }
}
