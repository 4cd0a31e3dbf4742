package org.nonnegotiable.mirror;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where files lead to: pages, feeds, sitemaps, styles and the manifest of an application. */
final class Links {

    private static final Pattern MARKUP = Pattern.compile("(?:href|src|content|data-[a-z-]+)=\"([^\"]+)\"|<loc>([^<]+)</loc>");
    private static final Pattern SETS = Pattern.compile("srcset=\"([^\"]+)\"");
    private static final Pattern STYLE = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");
    private static final Pattern APPLICATION = Pattern.compile("\"(?:src|start_url)\" *: *\"([^\"]+)\"");

    private Links() {
    }

    static Stream<Place> in(byte[] bytes, String type, String origin) {
        return texts(bytes, type).flatMap(link -> Place.of(link.replace("&amp;", "&"), origin).stream()).distinct();
    }

    private static Stream<String> texts(byte[] bytes, String type) {
        if (type.startsWith("text/css")) {
            return found(STYLE, bytes);
        }
        if (type.startsWith("application/manifest")) {
            return found(APPLICATION, bytes);
        }
        boolean markup = type.startsWith("text/html") || type.contains("xml");
        return markup ? Stream.concat(found(MARKUP, bytes), found(SETS, bytes).flatMap(set -> Arrays.stream(set.split(",")).map(one -> one.strip().split(" ")[0])))
                : Stream.empty();
    }

    private static Stream<String> found(Pattern pattern, byte[] bytes) {
        return pattern.matcher(new String(bytes, StandardCharsets.UTF_8)).results().map(link -> link.group(1) == null ? link.group(2) : link.group(1));
    }
}
