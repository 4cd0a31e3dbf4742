package org.nonnegotiable.limit;

import java.util.Locale;
import java.util.function.Function;

/** What may be asked for only so often. A name here and a rate in {@link Rates} make another; {@link Limited} or the {@link Turnstile} uses it. */
public enum Limit {
    /** A password or a code that is tried, or a letter asked for, by network: before the database is asked about it. */
    SIGN_IN(Rates::signIn),
    /** The one-time addresses that lead in (invitation, new password, a ministry's sign-in), by network. */
    WAY_IN(Rates::wayIn),
    /** What an outsider opens by a link, by network. */
    PREVIEW(Rates::preview),
    OEMBED(Rates::oembed),
    /** Whatever readers ask for that is not kept, by network. */
    MISS(Rates::miss),
    /** A text as readers would get it, by account. */
    DESK_PREVIEW(Rates::deskPreview),
    /** What the script of a form saves by itself, by account. */
    DRAFT(Rates::draft),
    UPLOAD(Rates::upload);

    private final Function<Rates, Rate> rate;

    Limit(Function<Rates, Rate> rate) {
        this.rate = rate;
    }

    Rate in(Rates rates) {
        return rate.apply(rates);
    }

    /** As it is called in headers. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
