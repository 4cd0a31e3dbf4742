package org.nonnegotiable.press;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;

/** Text set in the fonts that the program brings along: a server may have none. */
final class Lettering {

    static {
        System.setProperty("java.awt.headless", "true"); // before the first picture: no server has a screen
    }

    private static final FontRenderContext SHARP = new FontRenderContext(null, true, true);
    private static final List<Font> REGULAR = fonts("NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf", "NotoSansHebrew-Regular.ttf");
    private static final List<Font> BOLD = fonts("NotoSans-Bold.ttf", "NotoSansArabic-Bold.ttf", "NotoSansHebrew-Bold.ttf");

    private final Language language;

    Lettering(Language language) {
        this.language = language;
    }

    boolean isRightToLeft() {
        return language.direction().equals("rtl");
    }

    TextLayout line(String text, float size, boolean bold) {
        return new TextLayout(set(text, size, bold), SHARP);
    }

    /** Broken where the language breaks lines. */
    List<String> lines(String text, float size, boolean bold, float width) {
        AttributedCharacterIterator letters = set(text, size, bold);
        LineBreakMeasurer measurer = new LineBreakMeasurer(letters, BreakIterator.getLineInstance(language.locale().toLocale()), SHARP);
        List<String> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            int start = measurer.getPosition();
            measurer.nextLayout(width);
            lines.add(text.substring(start, measurer.getPosition()).strip());
        }
        return lines;
    }

    /** The letters that no font here can draw. */
    static List<String> missing(String text) {
        return text.codePoints().filter(letter -> !isInvisible(letter))
                .filter(letter -> REGULAR.stream().noneMatch(font -> font.canDisplay(letter))).mapToObj(Character::toString).toList();
    }

    /** Each letter in the first font that has it; spaces and points stay with their neighbours in the main one. */
    private AttributedCharacterIterator set(String text, float size, boolean bold) {
        AttributedString letters = new AttributedString(text);
        letters.addAttribute(TextAttribute.RUN_DIRECTION, isRightToLeft());
        List<Font> fonts = bold ? BOLD : REGULAR;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            Font font = fonts.stream().filter(one -> one.canDisplay(letter)).findFirst().orElse(fonts.get(0));
            letters.addAttribute(TextAttribute.FONT, font.deriveFont(size), i, i + Character.charCount(letter));
        }
        return letters.getIterator();
    }

    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT || Character.isISOControl(letter);
    }

    /** Japanese has one weight: a second would double what the fonts weigh. */
    private static List<Font> fonts(String... names) {
        return Stream.concat(Stream.of(names), Stream.of("NotoSansJP-Regular.otf")).map(Lettering::font).toList();
    }

    private static Font font(String name) {
        try (InputStream file = Lettering.class.getResourceAsStream("/fonts/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
