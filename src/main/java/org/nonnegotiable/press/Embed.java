package org.nonnegotiable.press;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Html;
import org.nonnegotiable.language.Origin;

/** A cited reading in a frame of another site: where the frame finds it, and what that site copies. Never changes. */
record Embed(Cited cited, Theme theme) {

    /** Pixels in which every language has room; at 280 wide it is still read without scrolling sideways. */
    static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    private static final int NARROW = 400;
    private static final int NARROW_HEIGHT = 520;
    /** For a width that only the page it stands in knows, a phone or a desktop. */
    private static final int USUAL_HEIGHT = 460;

    /** What is narrow must be higher. */
    static int heightAt(int width) {
        return width < NARROW ? NARROW_HEIGHT : HEIGHT;
    }

    public String path() {
        String query = Stream.of(cited.frozen() ? "at=" + cited.date() : "", theme == Theme.AUTO ? "" : "theme=" + theme.code())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return "/embed/" + cited.language() + "/" + cited.figure().code + (query.isEmpty() ? "" : "?" + query);
    }

    /** As wide as the text of the page it stands in allows. */
    public String code() {
        return Html.frame(Origin.of(path()), cited.title(), "100%", USUAL_HEIGHT);
    }

    /** No wider and no higher than somebody has room for. */
    public String code(int width, int height) {
        return Html.frame(Origin.of(path()), cited.title(), Integer.toString(width), height);
    }

    /** Where the same is as a picture. */
    public String badge(String format) {
        return Origin.of("/badge/" + cited.language() + "/" + cited.figure().code + "." + format
                + (cited.frozen() ? "?at=" + cited.date() : ""));
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }
}
