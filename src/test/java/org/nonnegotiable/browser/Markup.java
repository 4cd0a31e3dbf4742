package org.nonnegotiable.browser;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether HTML, CSS and SVG are what the standards say, in this process and without network: errors and warnings fail alike.
 * The end of an address tells the kind, {@code .css} and {@code .svg}; everything else is HTML. 500 pages take about three seconds.
 */
public class Markup {

    private static final Allowed SLASH = new Allowed("Trailing slash on void elements", "a mere hint; the sanitiser writes <br />");

    private Markup() {
    }

    public static void check(Map<String, String> textByAddress, Allowed... allowed) {
        MarkupFindings findings = new MarkupFindings(Stream.concat(Stream.of(SLASH), Stream.of(allowed)).toList());
        findings.of(textByAddress, Markup::isCss, MarkupChecker::ofCss);
        findings.of(textByAddress, Markup::isSvg, MarkupChecker::ofSvg);
        findings.of(textByAddress, address -> !isCss(address) && !isSvg(address), MarkupChecker::ofHtml);
        if (!findings.byMessage().isEmpty()) {
            throw new AssertionError(findings.byMessage().entrySet().stream()
                    .map(finding -> finding.getKey() + "\n    at " + finding.getValue().stream().limit(5).collect(joining(", "))
                            + (finding.getValue().size() > 5 ? " and %d more".formatted(finding.getValue().size() - 5) : ""))
                    .collect(joining("\n", "The markup has faults:\n", "")));
        }
    }

    private static boolean isCss(String address) {
        return address.endsWith(".css");
    }

    private static boolean isSvg(String address) {
        return address.endsWith(".svg");
    }

    /** A finding that may stay: the pattern is found in its message, the reason is for whoever reads the test. */
    public record Allowed(String pattern, String reason) {
        public Allowed {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("say why “%s” may stay".formatted(pattern));
            }
        }
    }
}
