package org.nonnegotiable.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The only place where raw HTML is made; everything else is escaped by Qute. */
public final class Html {

    private static final Pattern HELD = Pattern.compile("\uE000(\\d{1,3})\uE001"); // private use: no sentence needs them
    /** In order, or each node would have pages of its own: Map.of has another order in every run of the program. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final PolicyFactory PROSE = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "blockquote", "ul", "ol", "li", "a", "em", "strong", "br", "code", "pre")
            .allowAttributes("href").onElements("a")
            .allowAttributes("lang", "dir").globally()
            .allowUrlProtocols("https", "http", "mailto")
            .toFactory();

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer MARKUP = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Html() {
    }

    /** A whole number, readable by machines too. */
    public static RawString data(long value, String text) {
        return new RawString("<data value=\"" + value + "\">" + escape(text) + "</data>");
    }

    public static RawString time(LocalDate date, String text) {
        return new RawString("<time datetime=\"" + date + "\">" + escape(text) + "</time>");
    }

    public static RawString time(YearMonth month, String text) {
        return new RawString("<time datetime=\"" + month + "\">" + escape(text) + "</time>");
    }

    public static RawString time(Instant moment, String text) {
        return new RawString("<time datetime=\"" + moment + "\">" + escape(text) + "</time>");
    }

    /** A name in any script inside a sentence of any direction. */
    public static RawString isolated(String name) {
        return new RawString("<bdi>" + escape(name) + "</bdi>");
    }

    /** The same in a language of its own, so that a screen reader speaks it right. */
    public static RawString isolated(String name, Language language) {
        return new RawString("<bdi lang=\"" + language + "\">" + escape(name) + "</bdi>");
    }

    /** A link to an address that was checked when it was written down. */
    public static RawString link(String address, String text) {
        return new RawString("<a href=\"" + escape(address) + "\">" + escape(text) + "</a>");
    }

    /** A message as a paragraph that stands on a page of any language: what other sites copy. */
    public static RawString paragraph(Language language, String name, Object... arguments) {
        return new RawString("<p lang=\"" + language + "\" dir=\"" + language.direction() + "\">"
                + message(language, name, arguments).getValue() + "</p>");
    }

    /** A frame for the pages of others, as they copy it; never put into a page of ours. */
    public static String frame(String address, String title, String width, int height) {
        return "<iframe src=\"" + escape(address) + "\" title=\"" + escape(title) + "\" width=\"" + width + "\" height=\"" + height
                + "\" frameborder=\"0\" loading=\"lazy\"></iframe>";
    }

    /** CommonMark, without raw HTML, cleaned once more by the OWASP sanitizer. */
    public static RawString prose(String markdown) {
        return new RawString(PROSE.sanitize(MARKUP.render(MARKDOWN.parse(markdown))));
    }

    /** A drawing that {@code media.Drawing} has checked: silent for screen readers unless it says something. */
    public static RawString drawing(String checkedSvg, String alt) {
        String role = alt == null || alt.isBlank() ? "aria-hidden=\"true\"" : "role=\"img\" aria-label=\"" + escape(alt) + "\"";
        return new RawString("<svg " + role + checkedSvg.substring("<svg".length()));
    }

    /** Linked data for machines (schema.org as JSON-LD); what a text says cannot end the element. */
    static RawString linkedData(Map<String, Object> thing) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of("@context", "https://schema.org"));
        data.putAll(thing);
        try {
            String json = JSON.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
            return new RawString("<script type=\"application/ld+json\">" + json + "</script>");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A message, escaped; arguments made by this class stand in it as they are. */
    static RawString message(Language language, String name, Object... arguments) {
        ParsedMessage parsed = Languages.messages().of(language, name);
        return parsed.isFixed() ? parsed.markup() : message(parsed, arguments);
    }

    private static RawString message(ParsedMessage parsed, Object[] arguments) {
        List<String> raw = new ArrayList<>();
        Object[] held = arguments.clone();
        for (int i = 0; i < held.length; i++) {
            if (held[i] instanceof RawString markup) {
                held[i] = "\uE000" + raw.size() + "\uE001";
                raw.add(markup.getValue());
            }
        }
        String text = escape(parsed.with(held));
        return new RawString(HELD.matcher(text).replaceAll(
                match -> Matcher.quoteReplacement(held(raw, Integer.parseInt(match.group(1))))));
    }

    // An argument may contain these signs all the same, but holds nothing by them.
    private static String held(List<String> raw, int place) {
        return place < raw.size() ? raw.get(place) : "";
    }

    /** Words that nothing else is to escape again. */
    static RawString plain(String text) {
        return new RawString(escape(text));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
