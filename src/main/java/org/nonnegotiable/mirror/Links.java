package org.nonnegotiable.mirror;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where files lead to: pages, feeds, sitemaps, styles and the manifest of an application. */
final class Links {

    private static final Set<String> LEADING = Set.of("href", "src", "content");
    private static final Pattern STYLE = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");
    private static final Pattern APPLICATION = Pattern.compile("\"(?:src|start_url)\" *: *\"([^\"]+)\"");
    private static final String VALUE = "=\"";
    private static final String LOCATION = "<loc>";

    private Links() {
    }

    /** As they stand there, some more than once. */
    static List<String> in(byte[] bytes, String type) {
        if (type.startsWith("text/css")) {
            return found(STYLE, bytes);
        }
        if (type.startsWith("application/manifest")) {
            return found(APPLICATION, bytes);
        }
        return type.startsWith("text/html") || type.contains("xml") ? markup(new String(bytes, StandardCharsets.UTF_8)) : List.of();
    }

    /** A regular expression takes as long as all else that is done with a page. */
    private static List<String> markup(String text) {
        List<String> links = new ArrayList<>();
        for (int at = text.indexOf(VALUE); at >= 0; at = text.indexOf(VALUE, at)) {
            int begin = at + VALUE.length();
            int end = text.indexOf('"', begin);
            if (end < 0) {
                break;
            }
            add(links, name(text, at), text, begin, end);
            at = end + 1;
        }
        for (int at = text.indexOf(LOCATION); at >= 0; at = text.indexOf(LOCATION, at + 1)) {
            links.add(plain(text.substring(at + LOCATION.length(), text.indexOf('<', at + 1))));
        }
        return links;
    }

    private static String name(String text, int end) {
        int begin = end;
        while (begin > 0 && isOfName(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end);
    }

    private static boolean isOfName(char one) {
        return one >= 'a' && one <= 'z' || one == '-';
    }

    private static void add(List<String> links, String attribute, String text, int begin, int end) {
        if (LEADING.contains(attribute) || attribute.startsWith("data-")) {
            links.add(plain(text.substring(begin, end)));
        } else if (attribute.equals("srcset")) {
            for (String one : text.substring(begin, end).split(",")) {
                links.add(plain(one.strip().split(" ")[0]));
            }
        }
    }

    private static String plain(String link) {
        return link.replace("&amp;", "&");
    }

    private static List<String> found(Pattern pattern, byte[] bytes) {
        return pattern.matcher(new String(bytes, StandardCharsets.UTF_8)).results().map(link -> link.group(1)).toList();
    }
}
