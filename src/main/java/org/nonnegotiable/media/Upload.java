package org.nonnegotiable.media;

import java.nio.BufferUnderflowException;

/**
 * An upload as far as it is known before anything is decoded: within bounds, and taken apart, so that the decoder gets the parts that make the
 * picture and nothing else. Never changes.
 *
 * @param bytes the picture alone, without metadata, comments and whatever was appended
 * @param exif what the camera said, for its orientation; may be empty
 * @param profile which colours the numbers mean (ICC); may be empty
 */
record Upload(Format format, int width, int height, byte[] bytes, byte[] exif, byte[] profile) {

    static final int MAXIMUM_BYTES = 15 << 20;
    static final int MAXIMUM_PIXELS = 40_000_000;
    /** Of WebP: its decoder counts the whole picture against half of the heap, and would call a larger one broken on the smallest. */
    static final int MAXIMUM_WEBP = 20_000_000;
    /** Of WebP without loss, and of WebP's transparency: its decoder has every point in memory, four bytes each, however few are asked for. */
    static final int MAXIMUM_LOSSLESS = 10_000_000;
    static final int MAXIMUM_SIDE = 10_000;
    static final int MINIMUM_SIDE = 200;
    /** More of either is no camera's. */
    static final int MAXIMUM_EXIF = 1 << 16;
    static final int MAXIMUM_PROFILE = 1 << 18;

    static Upload of(byte[] sent) {
        Refusal.when(sent.length == 0, Refusal.EMPTY);
        Refusal.when(sent.length > MAXIMUM_BYTES, Refusal.BYTES);
        try {
            return read(sent).bounded();
        } catch (BufferUnderflowException | IndexOutOfBoundsException end) {
            throw Refusal.TRUNCATED.exception();
        }
    }

    private static Upload read(byte[] sent) {
        return switch (Format.of(sent)) {
            case JPEG -> new JpegFile(sent).read();
            case PNG -> new PngFile(sent).read();
            case WEBP -> new WebpFile(sent).read();
        };
    }

    private Upload bounded() {
        Refusal.when(width > MAXIMUM_SIDE || height > MAXIMUM_SIDE, Refusal.SIDE);
        Refusal.when((long) width * height > MAXIMUM_PIXELS, Refusal.PIXELS);
        Refusal.when(width < MINIMUM_SIDE || height < MINIMUM_SIDE, Refusal.SMALL);
        return this;
    }

    /** Of one of the camera's own blocks, or nothing where it is larger than any camera's. */
    static byte[] atMost(int most, byte[] block) {
        return block.length <= most ? block : new byte[0];
    }
}
