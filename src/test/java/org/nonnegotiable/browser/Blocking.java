package org.nonnegotiable.browser;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds back the drawing of a page, read from its HTML and CSS. Patterns do: {@link Markup} saw to it that the HTML is correct. */
class Blocking {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("@import\\s+(?:url\\()?\\s*[\"']?([^\"')\\s;]+)");
    private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*?url\\(\\s*[\"']?([^\"')]+)");

    private Blocking() {
    }

    static List<String> stylesheets(String html) {
        return tags(html, "link").filter(tag -> attribute(tag, "rel").equals("stylesheet") && !attribute(tag, "media").equals("print"))
                .map(tag -> attribute(tag, "href")).toList();
    }

    static List<String> preloads(String html) {
        return tags(html, "link").filter(tag -> attribute(tag, "rel").equals("preload")).map(tag -> attribute(tag, "href")).toList();
    }

    /** A script in the head that waits for nothing makes the page wait. */
    static List<String> scripts(String html) {
        return tags(html.split("</head>|<body", 2)[0], "script")
                .filter(tag -> !has(tag, "async") && !has(tag, "defer") && !attribute(tag, "type").equals("module"))
                .map(tag -> attribute(tag, "src")).filter(address -> !address.isEmpty()).toList();
    }

    /** Those that wait, too. */
    static List<String> allScripts(String html) {
        return tags(html, "script").map(tag -> attribute(tag, "src")).filter(address -> !address.isEmpty()).toList();
    }

    static List<String> imports(String css) {
        return addresses(IMPORT, css);
    }

    /** The first source of every font: which letters a page has is not asked, so a font counts once it is declared. */
    static List<String> fonts(String css) {
        return addresses(FONT, css);
    }

    private static List<String> addresses(Pattern pattern, String css) {
        return pattern.matcher(css).results().map(found -> found.group(1)).filter(address -> !address.startsWith("data:")).toList();
    }

    private static Stream<String> tags(String html, String name) {
        return Pattern.compile("<" + name + "\\b([^>]*)>").matcher(COMMENT.matcher(html).replaceAll("")).results().map(MatchResult::group);
    }

    private static boolean has(String tag, String name) {
        return Pattern.compile("\\s" + name + "(?=[\\s=>/])").matcher(tag).find();
    }

    private static String attribute(String tag, String name) {
        return Pattern.compile("\\s" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))").matcher(tag).results()
                .flatMap(found -> Stream.of(1, 2, 3).map(found::group)).filter(value -> value != null)
                .findFirst().orElse("").replace("&amp;", "&");
    }
}
