package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.nonnegotiable.language.Language;

/** What has been entered since the ledger was opened, the newest first; the readings it was opened with are only counted. */
public record CorrectionLog(List<Count> changes, long opening) {

    private static final int LENGTH = 200;

    public static CorrectionLog read(Language language, LocalDate today) {
        List<Series> all = Series.ofAll();
        List<Count> changes = all.stream()
                .flatMap(series -> series.entries().stream().map(reading -> new Count(series, reading, language, today)))
                .filter(count -> count.reading().recordedAt != null)
                .sorted(Comparator.comparing((Count count) -> count.reading().position).reversed()).limit(LENGTH).toList();
        long opening = all.stream().flatMap(series -> series.entries().stream()).filter(reading -> reading.recordedAt == null).count();
        return new CorrectionLog(changes, opening);
    }
}
