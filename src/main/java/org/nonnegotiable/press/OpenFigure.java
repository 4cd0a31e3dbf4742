package org.nonnegotiable.press;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Series;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Origin;

/** A figure as the interface gives it: its words in English, its page in every language, its current reading (null before there is one). */
record OpenFigure(String code, String name, String counts, Map<String, String> pages, String readings, OpenReading current) {

    static OpenFigure of(Series series) {
        Figure figure = series.figure();
        Language english = Language.fromString("en");
        Map<String, String> pages = new LinkedHashMap<>();
        Languages.all().forEach(language -> pages.put(language.tag(), Origin.of("/" + language.tag() + "/counter/" + figure.code)));
        return new OpenFigure(figure.code, english.message(figure.nameKey()), english.message(figure.countsKey()), pages,
                Origin.of("/api/v1/figures/" + figure.code + "/readings.json"),
                series.current().map(reading -> OpenReading.of(reading, series)).orElse(null));
    }
}
