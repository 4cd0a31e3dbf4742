package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads that are not kept, each with its own reason. */
class RefusedUploadTest {

    private static final byte[] JPEG = Drawn.jpeg(400, 300);
    private static final byte[] PNG = Drawn.png(400, 300);
    private static final Darkroom DARKROOM = new Darkroom();

    @AfterAll
    static void close() {
        DARKROOM.close();
    }

    static Stream<Arguments> noPictures() {
        return Stream.of(
                Arguments.of("nothing", Refusal.EMPTY, new byte[0]),
                Arguments.of("one byte", Refusal.KIND, new byte[] {(byte) 0xff}),
                Arguments.of("SVG with script", Refusal.SVG, text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
                Arguments.of("SVG behind a declaration", Refusal.SVG, text("<?xml version='1.0'?>\n<!-- x -->\n<svg/>")),
                Arguments.of("GIF", Refusal.GIF, text("GIF89a\1\0\1\0")),
                Arguments.of("HEIC", Refusal.HEIC, text("\0\0\0\30ftypheic\0\0\0\0mif1heic")),
                Arguments.of("AVIF", Refusal.HEIC, text("\0\0\0\34ftypavif")),
                Arguments.of("page", Refusal.KIND, text("<!doctype html><script>alert(1)</script>")),
                Arguments.of("PHP", Refusal.KIND, text("<?php phpinfo();")),
                Arguments.of("PDF", Refusal.KIND, text("%PDF-1.7")),
                Arguments.of("program", Refusal.KIND, text("MZ\u0090\0")),
                Arguments.of("archive", Refusal.KIND, text("PK\3\4")),
                Arguments.of("TIFF", Refusal.KIND, text("II*\0\10\0\0\0")),
                Arguments.of("another RIFF", Refusal.KIND, text("RIFF\4\0\0\0WAVE")),
                Arguments.of("name of JPEG alone", Refusal.TRUNCATED, text("\u00ff\u00d8\u00ff")),
                Arguments.of("page dressed as PNG", Refusal.BROKEN, text("\u0089PNG\r\n\u001a\n<script>alert(1)</script>..........")));
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("too many bytes", Refusal.BYTES, Arrays.copyOf(JPEG, Upload.MAXIMUM_BYTES + 1)),
                Arguments.of("20,000 × 20,000", Refusal.SIDE, Tampered.bomb(20_000)),
                Arguments.of("20,000 × 20,000, promised", Refusal.SIDE, Tampered.png(PNG, 20_000, 20_000)),
                Arguments.of("as large as can be written", Refusal.SIDE, Tampered.png(PNG, Integer.MAX_VALUE, Integer.MAX_VALUE)),
                Arguments.of("too many points", Refusal.PIXELS, Tampered.png(PNG, 10_000, 4001)),
                Arguments.of("too many points for WebP without loss", Refusal.LOSSLESS, Tampered.lossless(7600, 5200)),
                Arguments.of("no points", Refusal.BROKEN, Tampered.png(PNG, 0, 300)),
                Arguments.of("negative", Refusal.BROKEN, Tampered.png(PNG, -400, 300)),
                Arguments.of("too small", Refusal.SMALL, Drawn.png(400, 199)),
                Arguments.of("moving PNG", Refusal.MOVING, Tampered.png(PNG, "acTL", new byte[8])),
                Arguments.of("moving WebP", Refusal.MOVING, Tampered.webp("moving")),
                Arguments.of("unknown part", Refusal.BROKEN, Tampered.png(PNG, "NeWs", new byte[8])),
                Arguments.of("more points promised than there are", Refusal.BROKEN, Tampered.png(PNG, 4000, 3000)),
                Arguments.of("colours for printing", Refusal.PRINT_COLOURS, fourColours()),
                Arguments.of("thousands of scans", Refusal.BROKEN, manyScans(5000)),
                Arguments.of("canvas of another size", Refusal.BROKEN, otherCanvas()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"noPictures", "bombs"})
    @Timeout(20)
    void it_is_refused_with_its_own_reason(String what, Refusal reason, byte[] sent) {
        assertThat(refusal(sent)).isEqualTo(reason);
    }

    static Stream<byte[]> whole() {
        return Stream.of(JPEG, Drawn.progressive(400, 300), PNG, Tampered.webp("lossy"), Tampered.webp("lossless"), Tampered.webp("transparent"));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void a_file_that_was_cut_off_anywhere_is_refused(byte[] whole) {
        IntStream.iterate(12, length -> length < whole.length - 1, length -> length + 37).forEach(length ->
                assertThat(refusal(Arrays.copyOf(whole, length))).as(length + " of " + whole.length).isIn(Refusal.TRUNCATED, Refusal.BROKEN, Refusal.KIND));
    }

    @Test
    void a_JPEG_file_that_was_cut_off_and_closed_again_is_refused_too() {
        byte[] half = Arrays.copyOf(JPEG, JPEG.length / 2);
        assertThat(refusal(Tampered.joined(half, new byte[] {(byte) 0xff, (byte) 0xd9}))).isIn(Refusal.TRUNCATED, Refusal.BROKEN);
    }

    /** Whatever a decoder makes of nonsense: a picture or a refusal, and soon. */
    @ParameterizedTest
    @MethodSource("whole")
    @Timeout(120)
    void nonsense_in_a_file_never_gets_further_than_a_refusal(byte[] whole) {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 150; i++) {
            byte[] sent = whole.clone();
            for (int changes = random.nextInt(1, 12); changes > 0; changes--) {
                sent[random.nextInt(12, sent.length)] = (byte) random.nextInt();
            }
            assertThat(refusal(sent)).isNotIn(Refusal.METADATA, Refusal.BUSY, Refusal.SLOW);
        }
    }

    @Test
    void a_picture_that_takes_too_long_is_given_up() {
        Darkroom hasty = new Darkroom(1, Duration.ofMillis(2));
        RefusedPictureException refused = catchThrowableOfType(RefusedPictureException.class, () -> hasty.develop(Drawn.grey(6000, 6000, "png")));
        assertThat(refused.refusal()).isEqualTo(Refusal.SLOW);
        hasty.close();
    }

    @Test
    void when_too_many_come_at_once_some_are_asked_to_come_again() {
        Darkroom small = new Darkroom(1, Duration.ofSeconds(60));
        byte[] sent = Drawn.grey(5000, 5000, "png");
        List<CompletableFuture<Refusal>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> refusal(small, sent), task -> new Thread(task).start())).toList();
        assertThat(all.stream().map(CompletableFuture::join)).contains(null, Refusal.BUSY);
        small.close();
    }

    private static Refusal refusal(byte[] sent) {
        return refusal(DARKROOM, sent);
    }

    private static Refusal refusal(Darkroom darkroom, byte[] sent) {
        try {
            assertThat(darkroom.develop(sent)).isNotEmpty();
            return null;
        } catch (RefusedPictureException refused) {
            return refused.refusal();
        }
    }

    /** What a printer's file says of itself is enough. */
    private static byte[] fourColours() {
        return Tampered.joined(text("\u00ff\u00d8\u00ff\u00c0\0\24\10\1\54\1\220\4"), new byte[12], text("\u00ff\u00d9"));
    }

    /** Its last scan again and again: each costs the decoder a walk over all points, and the file a few bytes. */
    private static byte[] manyScans(int scans) {
        byte[] picture = Drawn.progressive(400, 300);
        int last = new String(picture, StandardCharsets.ISO_8859_1).lastIndexOf("\u00ff\u00da");
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(picture, 0, last);
        for (int i = 0; i < scans; i++) {
            many.write(picture, last, picture.length - 2 - last);
        }
        many.writeBytes(text("\u00ff\u00d9"));
        return many.toByteArray();
    }

    private static byte[] otherCanvas() {
        byte[] sent = Tampered.webp("telling");
        sent[24] ^= 1;
        return sent;
    }

    private static byte[] text(String text) {
        return Tampered.text(text);
    }
}
