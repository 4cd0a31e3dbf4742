package org.nonnegotiable.mirror;

import java.util.List;
import java.util.stream.Stream;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.story.Listed;

/** Where a crawl begins: what no page leads to, because it is for programs, for other sites, or for who comes by an old link. */
final class Beginnings {

    private Beginnings() {
    }

    static Stream<String> all() {
        Stream<String> site = Stream.of("/", "/robots.txt", "/sitemap.xml", "/.well-known/ledger-key.pem", "/api/v1/openapi.json", "/api/v1/openapi.yaml",
                "/api/v1/figures.json", "/api/v1/figures.csv", "/api/v1/ledger.jsonl", "/api/v1/ledger/head.json", "/api/v1/ledger/head.sig", "/icon.svg", "/card.png",
                "/icon-180.png", "/icon-192.png", "/icon-512.png");
        return Stream.of(site, figures(), Languages.all().stream().flatMap(Beginnings::of)).flatMap(some -> some);
    }

    /** Old addresses of what a mirror may hold. */
    static List<String> former() {
        return Listed.formerOfSamples();
    }

    private static Stream<String> figures() {
        return Series.ofAll().stream().map(Series::figure).flatMap(figure -> Stream.of(".json", ".csv", "/readings.json", "/readings.csv")
                .map(form -> "/api/v1/figures/" + figure.code + form));
    }

    private static Stream<String> of(Language language) {
        Stream<String> pages = Stream.of("", "stories", "stories/feed.atom", "stories/feed.json", "counter", "counter/feed.atom", "counter/feed.json",
                "corrections/feed.atom", "corrections/feed.json", "manifest.webmanifest").map(path -> "/" + language + "/" + path);
        return Stream.concat(pages, Series.ofAll().stream().flatMap(series -> series.addresses().stream()).flatMap(path -> frames(language, path)));
    }

    /** What other sites show, the newest and that of each day: {@code counter/returned} and {@code counter/returned/2026-03-01}. */
    private static Stream<String> frames(Language language, String path) {
        String[] parts = path.split("/");
        String query = parts.length > 2 ? "?at=" + parts[2] : "";
        Stream<String> shown = Stream.of("/embed/%s/%s", "/badge/%s/%s.svg", "/badge/%s/%s.png").map(form -> form.formatted(language, parts[1]) + query);
        return parts.length > 2 ? shown : Stream.concat(shown, Stream.of("/" + language + "/" + path + "/count"));
    }
}
