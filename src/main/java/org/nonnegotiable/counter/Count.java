package org.nonnegotiable.counter;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Html;
import org.nonnegotiable.language.Language;

/** A figure's current reading as a page in one language tells it: never without its day, speaker and source. */
public record Count(Figure figure, Reading reading, Language language, LocalDate today) {

    /** The front page's figure, empty before anything was stated. */
    public static Optional<Count> first(Language language, LocalDate today) {
        return all(language, today).filter(count -> count.figure.code.equals(Figure.FIRST)).findFirst();
    }

    public static List<Count> list(Language language, LocalDate today) {
        return all(language, today).toList();
    }

    private static Stream<Count> all(Language language, LocalDate today) {
        return Series.ofAll().stream().flatMap(series -> series.current().stream())
                .map(reading -> new Count(reading.figure, reading, language, today));
    }

    public RawString number() {
        return Html.data(reading.value, reading.number(language));
    }

    /** In this language, or as the source has it, said to be English. */
    public RawString speaker() {
        return SpeakerName.of(reading.statedBy, language).map(own -> Html.isolated(own.name))
                .orElseGet(() -> Html.isolated(reading.statedBy, Language.fromString("en")));
    }

    public boolean isOld() {
        return reading.isOld(today);
    }

    public String age() {
        return Cldr.ago(reading.asOf, today, language);
    }
}
