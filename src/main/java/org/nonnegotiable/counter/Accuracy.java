package org.nonnegotiable.counter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;

/** How exactly the speaker named the day. */
public enum Accuracy {
    DAY, MONTH, YEAR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "desk_accuracy_" + code();
    }

    /** Throws IllegalArgumentException for anything else than day, month, year. */
    public static Accuracy of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is none of day, month, year"));
    }

    /** The date no finer than it was stated. */
    public String tell(LocalDate date, Language language) {
        return switch (this) {
            case DAY -> Cldr.date(date, language);
            case MONTH -> Cldr.month(YearMonth.from(date), language);
            case YEAR -> Cldr.year(date, language);
        };
    }
}
