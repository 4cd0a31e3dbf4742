package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.media.Drawn.BOTTOM_LEFT;
import static org.nonnegotiable.media.Drawn.BOTTOM_RIGHT;
import static org.nonnegotiable.media.Drawn.TOP_LEFT;
import static org.nonnegotiable.media.Drawn.TOP_RIGHT;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a good picture. */
class DarkroomTest {

    private static final Darkroom DARKROOM = new Darkroom();
    private static final Map<String, Color> CORNERS =
            Map.of("TL", TOP_LEFT, "TR", TOP_RIGHT, "BL", BOTTOM_LEFT, "BR", BOTTOM_RIGHT);

    @AfterAll
    static void close() {
        DARKROOM.close();
    }

    @Test
    void a_large_picture_is_printed_in_every_width_the_largest_first() {
        assertThat(DARKROOM.develop(Drawn.jpeg(4000, 3000))).extracting(Print::width, Print::height).map(Object::toString)
                .containsExactly("(1920, 1440)", "(1280, 960)", "(960, 720)", "(640, 480)", "(320, 240)");
    }

    @Test
    void no_print_is_larger_than_the_picture_nor_longer_than_the_longest() {
        assertThat(DARKROOM.develop(Drawn.png(700, 500))).extracting(Print::width).containsExactly(700, 640, 320);
        assertThat(DARKROOM.develop(Drawn.png(1000, 4000))).extracting(Print::height).first().isEqualTo(1920);
        assertThat(DARKROOM.develop(Drawn.jpeg(200, 200))).extracting(Print::width).containsExactly(200);
    }

    @Test
    void a_print_is_a_JPEG_file_named_by_what_is_in_it_and_the_same_every_time() {
        List<Print> prints = DARKROOM.develop(Drawn.jpeg(800, 600));
        assertThat(prints).allSatisfy(print -> assertThat(print.bytes()).startsWith(0xff, 0xd8).endsWith(0xff, 0xd9));
        assertThat(prints).extracting(Print::hash).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(DARKROOM.develop(Drawn.jpeg(800, 600))).extracting(Print::hash).isEqualTo(prints.stream().map(Print::hash).toList());
    }

    /** Which quarter comes to the upper left and which to the upper right, for each way of holding a camera (EXIF 3.0, Orientation). */
    @ParameterizedTest
    @CsvSource({"1,TL,TR", "2,TR,TL", "3,BR,BL", "4,BL,BR", "5,TL,BL", "6,BL,TL", "7,BR,TR", "8,TR,BR", "0,TL,TR", "9,TL,TR", "-7,TL,TR"})
    void a_picture_is_turned_upright(int orientation, String left, String right) {
        byte[] exif = Tampered.exif(orientation, "");
        byte[] chunk = java.util.Arrays.copyOfRange(exif, 6, exif.length);
        for (byte[] sent : List.of(Tampered.jpeg(Drawn.jpeg(400, 300), 0xe1, exif), Tampered.png(Drawn.png(400, 300), "eXIf", chunk))) {
            BufferedImage print = Drawn.image(DARKROOM.develop(sent).get(0).bytes());
            assertThat(print.getWidth()).isEqualTo(orientation >= 5 && orientation <= 8 ? 300 : 400);
            assertThat(Drawn.at(print, .2, .2)).matches(colour -> Drawn.isNear(colour, CORNERS.get(left)));
            assertThat(Drawn.at(print, .8, .2)).matches(colour -> Drawn.isNear(colour, CORNERS.get(right)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "lossless"})
    void WebP_becomes_the_same_picture(String name) {
        BufferedImage print = Drawn.image(DARKROOM.develop(Tampered.webp(name)).get(0).bytes());
        assertThat(print.getWidth()).isEqualTo(400);
        assertThat(Drawn.at(print, .2, .2)).matches(colour -> Drawn.isNear(colour, TOP_LEFT));
        assertThat(Drawn.at(print, .8, .8)).matches(colour -> Drawn.isNear(colour, BOTTOM_RIGHT));
    }

    static Stream<byte[]> transparent() {
        return Stream.of(Drawn.transparentPng(400, 300), Tampered.webp("transparent"));
    }

    @ParameterizedTest
    @MethodSource("transparent")
    void what_is_transparent_becomes_paper(byte[] sent) {
        BufferedImage print = Drawn.image(DARKROOM.develop(sent).get(0).bytes());
        assertThat(Drawn.at(print, .2, .2)).matches(colour -> Drawn.isNear(colour, TOP_LEFT));
        assertThat(Drawn.at(print, .5, .9)).matches(colour -> Drawn.isNear(colour, new Color(0xfbf8f1)));
    }

    /** In linear light the half of what is measured looks much brighter than the half of what is seen. */
    @Test
    void colours_mean_what_the_profile_says() {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] jpeg = Tampered.jpeg(Drawn.jpeg(400, 300), 0xe2, Tampered.joined(Tampered.text("ICC_PROFILE\0\1\1"), linear));
        byte[] png = Tampered.png(Drawn.png(400, 300), "iCCP", Tampered.joined(Tampered.text("any\0\0"), Tampered.deflated(linear)));
        for (byte[] sent : List.of(jpeg, png)) {
            BufferedImage print = Drawn.image(DARKROOM.develop(sent).get(0).bytes());
            assertThat(Drawn.at(print, .2, .2)).matches(colour -> Drawn.isNear(colour, new Color(225, 120, 120)));
        }
        BufferedImage webp = Drawn.image(DARKROOM.develop(Tampered.webp("telling")).get(0).bytes());
        assertThat(Drawn.at(webp, .8, .2)).matches(colour -> Drawn.isNear(colour, new Color(225, 120, 120)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no profile at all", ""})
    void a_profile_that_is_none_changes_nothing(String profile) {
        byte[] sent = Tampered.jpeg(Drawn.jpeg(400, 300), 0xe2, Tampered.text("ICC_PROFILE\0\1\1" + profile));
        assertThat(DARKROOM.develop(sent).get(0).bytes()).isEqualTo(DARKROOM.develop(Drawn.jpeg(400, 300)).get(0).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void a_picture_without_colours_stays_without(String format) {
        Color colour = Drawn.at(Drawn.image(DARKROOM.develop(Drawn.grey(400, 300, format)).get(0).bytes()), .2, .2);
        assertThat(Math.abs(colour.getRed() - colour.getBlue())).isLessThan(3);
    }

    @Test
    void a_picture_made_of_several_scans_is_read_whole() {
        BufferedImage print = Drawn.image(DARKROOM.develop(Drawn.progressive(500, 400)).get(0).bytes());
        assertThat(Drawn.at(print, .8, .8)).matches(colour -> Drawn.isNear(colour, BOTTOM_RIGHT));
    }

    static Stream<byte[]> veryLarge() {
        return Stream.of(Drawn.grey(9999, 4000, "png"), Drawn.large(7600, 5200), Drawn.large(6300, 6300));
    }

    @ParameterizedTest
    @MethodSource("veryLarge")
    void a_very_large_picture_is_never_whole_in_memory(byte[] sent) {
        BufferedImage read = new Decoding(Upload.of(sent)).read();
        assertThat((long) read.getRaster().getDataBuffer().getSize() * DataBuffer.getDataTypeSize(read.getRaster().getTransferType()) / 8)
                .isLessThanOrEqualTo(Decoding.MOST_BYTES);
        assertThat(DARKROOM.develop(sent)).extracting(print -> Math.max(print.width(), print.height())).first().isEqualTo(1920);
    }

    @Test
    void what_a_telephone_takes_is_read_by_every_point() {
        assertThat(new Decoding(Upload.of(Drawn.jpeg(4032, 3024))).read().getWidth()).isEqualTo(4032);
    }
}
