package org.nonnegotiable.press;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.counter.Series;

/**
 * One answer of the interface, whatever its form. {@link #changed} is when the newest entry was recorded: empty for the readings that the
 * site began with, for an as-of day says nothing about when the data changed.
 */
record OpenData(Map<String, Object> json, List<String> header, List<List<Object>> rows, ChainState chain, Optional<Instant> changed) {

    private static final List<String> FIGURE = List.of("code", "name", "counts", "as_of", "accuracy", "value", "qualifier", "stated_by",
            "publisher", "url", "permalink", "position", "chain_holds");
    private static final List<String> READING = List.of("position", "figure", "kind", "as_of", "accuracy", "value", "qualifier", "in_series",
            "stands", "conflicts", "stated_by", "publisher", "url", "seen", "quote_sha256", "recorded_at", "corrects", "amended_by", "reason",
            "permalink", "hash", "chain_holds");

    static OpenData figures(List<Series> all, ChainState chain) {
        return answer("figures", all.stream().map(OpenFigure::of).toList(), FIGURE, all.stream().map(series -> row(series, chain)).toList(),
                chain, all);
    }

    static OpenData figure(Series series, ChainState chain) {
        return answer("figure", OpenFigure.of(series), FIGURE, List.of(row(series, chain)), chain, List.of(series));
    }

    static OpenData readings(Series series, Predicate<Reading> wanted, ChainState chain) {
        List<Reading> readings = series.entries().stream().filter(wanted).toList();
        OpenData data = answer("figure", OpenFigure.of(series), READING,
                readings.stream().map(reading -> row(reading, series, chain)).toList(), chain, List.of(series));
        data.json.put("readings", readings.stream().map(reading -> OpenReading.of(reading, series)).toList());
        return data;
    }

    private static OpenData answer(String name, Object value, List<String> header, List<List<Object>> rows, ChainState chain,
            List<Series> about) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("chain", chain);
        json.put("license", "https://creativecommons.org/licenses/by/4.0/");
        json.put(name, value);
        return new OpenData(json, header, rows, chain, about.stream().flatMap(series -> series.entries().stream())
                .map(reading -> reading.recordedAt).filter(at -> at != null).max(Comparator.naturalOrder()));
    }

    private static List<Object> row(Series series, ChainState chain) {
        OpenFigure figure = OpenFigure.of(series);
        OpenReading r = figure.current();
        return r == null ? Arrays.asList(figure.code(), figure.name(), figure.counts(), null, null, null, null, null, null, null, null, null, null)
                : Arrays.asList(figure.code(), figure.name(), figure.counts(), r.asOf(), r.accuracy(), r.value(), r.qualifier(), r.statedBy(),
                        r.publisher(), r.url(), r.permalink(), r.position(), series.current().map(chain::holdsAt).orElse(null));
    }

    private static List<Object> row(Reading reading, Series series, ChainState chain) {
        OpenReading r = OpenReading.of(reading, series);
        return Arrays.asList(r.position(), r.figure(), r.kind(), r.asOf(), r.accuracy(), r.value(), r.qualifier(), r.inSeries(), r.stands(),
                r.conflicts(), r.statedBy(), r.publisher(), r.url(), r.seen(), r.quoteSha256(), r.recordedAt(), r.corrects(), r.amendedBy(),
                r.reason(), r.permalink(), r.hash(), chain.holdsAt(reading));
    }
}
