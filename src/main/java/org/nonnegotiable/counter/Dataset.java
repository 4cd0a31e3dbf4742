package org.nonnegotiable.counter;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Origin;

/** A figure's series as schema.org's Dataset, for search engines: {@code {here.linkedData(series.dataset(here))}}. */
@TemplateExtension
public class Dataset {

    private Dataset() {
    }

    public static Map<String, Object> dataset(Series series, Here here) {
        Figure figure = series.figure();
        String data = "/api/v1/figures/" + figure.code + "/readings";
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@type", "Dataset");
        dataset.put("@id", here.absolute() + "#dataset");
        dataset.put("name", here.language().message(figure.nameKey()));
        dataset.put("description", here.language().message(figure.countsKey()));
        dataset.put("url", here.absolute());
        dataset.put("inLanguage", here.language().tag());
        dataset.put("license", "https://creativecommons.org/licenses/by/4.0/");
        dataset.put("isAccessibleForFree", true);
        dataset.put("creator", Map.of("@type", "Organization", "name", "#ChildrenAreNonNegotiable", "url", Origin.of("/")));
        dataset.put("variableMeasured", Map.of("@type", "PropertyValue", "name", here.language().message(figure.countsKey())));
        if (!series.entries().isEmpty()) {
            dataset.put("temporalCoverage", coverage(series.entries()));
            dataset.put("citation", series.entries().stream().map(reading -> reading.url).distinct().toList());
        }
        dataset.put("distribution", List.of(download("application/json", data + ".json"), download("text/csv", data + ".csv")));
        return dataset;
    }

    /** From the first day with a reading to the last. */
    private static String coverage(List<Reading> readings) {
        List<LocalDate> days = Stream.of(readings.get(0), readings.get(readings.size() - 1)).map(reading -> reading.asOf).toList();
        return days.get(0) + "/" + days.get(1);
    }

    private static Map<String, Object> download(String type, String path) {
        return Map.of("@type", "DataDownload", "encodingFormat", type, "contentUrl", Origin.of(path));
    }
}
