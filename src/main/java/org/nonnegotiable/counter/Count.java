package org.nonnegotiable.counter;

import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Html;
import org.nonnegotiable.language.Language;

/** A reading as a page in one language tells it: never without its day, speaker and source. */
public record Count(Series series, Reading reading, Language language, LocalDate today) {

    /** The front page's figure, empty before anything was stated. */
    public static Optional<Count> first(Language language, LocalDate today) {
        return list(language, today).stream().filter(count -> count.figure().code.equals(Figure.FIRST)).findFirst();
    }

    public static Optional<Count> of(String figure, Language language, LocalDate today) {
        return Figure.coded(figure).map(Series::of)
                .flatMap(series -> series.current().map(reading -> new Count(series, reading, language, today)));
    }

    /** What is current of every figure, in their order. */
    public static List<Count> list(Language language, LocalDate today) {
        return Series.ofAll().stream().flatMap(series -> series.current().stream().map(reading -> new Count(series, reading, language, today)))
                .toList();
    }

    public Figure figure() {
        return series.figure();
    }

    public RawString number() {
        return Html.data(reading.value, reading.number(language));
    }

    public RawString date() {
        return Html.time(reading.asOf, reading.accuracy.tell(reading.asOf, language));
    }

    /** In this language, or as the source has it, said to be English. */
    public RawString speaker() {
        return SpeakerName.of(reading.statedBy, language).map(own -> Html.isolated(own.name))
                .orElseGet(() -> Html.isolated(reading.statedBy, Language.fromString("en")));
    }

    /** When it was entered here; empty when that was not recorded. */
    public Optional<RawString> recorded() {
        return Optional.ofNullable(reading.recordedAt).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .map(day -> Html.time(day, Cldr.date(day, language)));
    }

    public boolean isOld() {
        return reading.isOld(today);
    }

    public String age() {
        return Cldr.ago(reading.asOf, today, language);
    }

    public boolean isCurrent() {
        return series.current().filter(reading::equals).isPresent();
    }

    public boolean stands() {
        return series.stands(reading);
    }

    /** Whether another number stands for the same day. */
    public boolean conflicts() {
        return series.conflicts(reading);
    }

    /** What is current now, for a page that shows an older one. */
    public Optional<Count> successor() {
        return series.current().map(this::with);
    }

    /** What amended this one. */
    public Optional<Count> amendment() {
        return series.amendment(reading).map(this::with);
    }

    /** What this one amended. */
    public Optional<Count> amended() {
        return reading.corrects == null ? Optional.empty() : series.at(reading.corrects).map(this::with);
    }

    /** The part of the address after the language; permanent. */
    public String path() {
        return "counter/" + figure().code + "/" + reading.asOf;
    }

    /** Where the figure’s count stands alone, whatever is current: an open page looks there when it hears of a new reading. */
    public String latest() {
        return "/" + language.tag() + "/counter/" + figure().code + "/count";
    }

    Count with(Reading other) {
        return new Count(series, other, language, today);
    }
}
