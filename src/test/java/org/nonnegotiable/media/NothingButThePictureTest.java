package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file says beside its picture, to people or to programs, is not in what is kept. */
class NothingButThePictureTest {

    private static final String SENTINEL = "SENTINEL";
    private static final String PHP = "<?php system($_GET['" + SENTINEL + "']); ?>";
    private static final String SCRIPT = "*/=1;alert('" + SENTINEL + "');/*";
    private static final String ZIP = "PK\3\4" + SENTINEL + "PK\5\6";
    private static final byte[] JPEG = Drawn.jpeg(400, 300);
    private static final byte[] PNG = Drawn.png(400, 300);
    private static final Darkroom DARKROOM = new Darkroom();

    @AfterAll
    static void close() {
        DARKROOM.close();
    }

    static Stream<Arguments> tellingJpegs() {
        byte[] thumbnail = Tampered.jpeg(Drawn.jpeg(200, 200), 0xfe, Tampered.text(SENTINEL));
        return Stream.of(
                Arguments.of("camera and place", segment(0xe1, Tampered.exif(1, "GPS 48.46 N " + SENTINEL))),
                Arguments.of("PHP in what the camera says", segment(0xe1, Tampered.exif(1, PHP))),
                Arguments.of("XMP", segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SENTINEL)),
                Arguments.of("long XMP", segment(0xe1, "http://ns.adobe.com/xmp/extension/\0" + SENTINEL)),
                Arguments.of("IPTC", segment(0xed, "Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\15\34\2\120\0\10" + SENTINEL)),
                Arguments.of("words in a profile", segment(0xe2, "ICC_PROFILE\0\1\1" + SENTINEL)),
                Arguments.of("further pictures", segment(0xe2, "MPF\0" + SENTINEL)),
                Arguments.of("FlashPix", segment(0xe2, "FPXR\0" + SENTINEL)),
                Arguments.of("thumbnail", segment(0xe0, Tampered.joined(Tampered.text("JFXX\0\u0010"), thumbnail))),
                Arguments.of("thumbnail in a header", segment(0xe0, "JFIF\0\1\2\0\0\1\0\1\1\2" + SENTINEL)),
                Arguments.of("maker's own", segment(0xe7, SENTINEL)),
                Arguments.of("Adobe's", segment(0xee, "Adobe\0\144\0\0\0\0\1" + SENTINEL)),
                Arguments.of("comment", segment(0xfe, SENTINEL)),
                Arguments.of("PHP in a comment", segment(0xfe, PHP)),
                Arguments.of("script in a comment", segment(0xfe, SCRIPT)),
                Arguments.of("PHP appended", Tampered.joined(JPEG, Tampered.text(PHP))),
                Arguments.of("archive appended", Tampered.joined(JPEG, Tampered.text(ZIP))),
                Arguments.of("page appended", Tampered.joined(JPEG, Tampered.text("<html><script>" + SENTINEL))),
                Arguments.of("second picture appended", Tampered.joined(JPEG, thumbnail)));
    }

    static Stream<Arguments> tellingOthers() {
        return Stream.of(
                Arguments.of("text", chunk("tEXt", "Comment\0" + SENTINEL)),
                Arguments.of("PHP as text", chunk("tEXt", "Comment\0" + PHP)),
                Arguments.of("text in any script", chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SENTINEL)),
                Arguments.of("PHP in what the camera says, in PNG", chunk("eXIf", new String(Tampered.exif(1, PHP), StandardCharsets.ISO_8859_1).substring(6))),
                Arguments.of("camera in PNG", chunk("eXIf", "MM\0*" + SENTINEL)),
                Arguments.of("name of a profile", chunk("iCCP", SENTINEL + "\0\0")),
                Arguments.of("name of a palette", chunk("sPLT", SENTINEL + "\0\10")),
                Arguments.of("private chunk", chunk("prVt", SENTINEL)),
                Arguments.of("archive after PNG", Tampered.joined(PNG, Tampered.text(ZIP))),
                Arguments.of("page after PNG", Tampered.joined(PNG, Tampered.text("<script>" + SENTINEL))),
                Arguments.of("camera and XMP in WebP", Tampered.webp("telling")),
                Arguments.of("archive after WebP", Tampered.joined(Tampered.webp("lossless"), Tampered.text(ZIP))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tellingJpegs", "tellingOthers"})
    void only_the_picture_is_kept(String what, byte[] sent) {
        assertThat(Tampered.holds(sent, SENTINEL)).isTrue();
        assertThat(Tampered.holds(Upload.of(sent).bytes(), SENTINEL)).as("what the decoder gets").isFalse();
        assertThat(DARKROOM.develop(sent)).allSatisfy(print -> {
            assertThat(Tampered.holds(print.bytes(), SENTINEL)).isFalse();
            assertThat(Tampered.holds(print.bytes(), "<?php")).isFalse();
            assertThat(Tampered.holds(print.bytes(), "linear sRGB")).isFalse();
        });
    }

    @Test
    void a_compressed_text_is_never_unfolded() {
        byte[] bomb = Tampered.joined(Tampered.text("Comment\0\0"), Tampered.deflated(new byte[200 << 20]));
        byte[] profile = Tampered.joined(Tampered.text("any\0\0"), Tampered.deflated(new byte[200 << 20]));
        byte[] sent = Tampered.png(Tampered.png(PNG, "zTXt", bomb), "iCCP", profile);
        assertThat(DARKROOM.develop(sent).get(0).bytes()).isEqualTo(DARKROOM.develop(PNG).get(0).bytes());
    }

    static Stream<byte[]> unproven() {
        byte[] print = DARKROOM.develop(JPEG).get(0).bytes();
        return Stream.of(Tampered.jpeg(print, 0xfe, Tampered.text("x")), Tampered.jpeg(print, 0xe1, Tampered.exif(1, "x")),
                Tampered.jpeg(print, 0xe2, Tampered.text("ICC_PROFILE\0\1\1x")), Tampered.jpeg(print, 0xed, Tampered.text("Photoshop 3.0\0")),
                Tampered.jpeg(print, 0xe0, Tampered.text("JFIF\0\1\2\0\0\1\0\1\0\0more")), Tampered.jpeg(print, 0xee, Tampered.text("Adobe\0\144\0\0\0\0\1")),
                Tampered.joined(print, new byte[1]), Tampered.joined(print, print), Tampered.text("GIF89a"));
    }

    @ParameterizedTest
    @MethodSource("unproven")
    void what_was_written_is_looked_at_again_and_refused_if_it_says_more(byte[] written) {
        assertThatThrownBy(() -> Proof.check(written)).isInstanceOf(RefusedPictureException.class)
                .extracting(refused -> ((RefusedPictureException) refused).refusal()).isIn(Refusal.METADATA, Refusal.BROKEN);
    }

    @Test
    void what_was_written_passes_when_it_is_the_picture_alone() {
        DARKROOM.develop(JPEG).forEach(print -> Proof.check(print.bytes()));
    }

    private static byte[] segment(int marker, String words) {
        return segment(marker, Tampered.text(words));
    }

    private static byte[] segment(int marker, byte[] data) {
        return Tampered.jpeg(JPEG, marker, data);
    }

    private static byte[] chunk(String type, String words) {
        return Tampered.png(PNG, type, Tampered.text(words));
    }
}
