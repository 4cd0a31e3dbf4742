package org.nonnegotiable.language;

import com.ibm.icu.util.ULocale;
import jakarta.ws.rs.NotFoundException;
import java.util.Set;

/** A language the site is written in. Never changes; a changed one is a new object of the same tag. */
public final class Language {

    private final LanguageRow row;
    private final ULocale locale;

    Language(LanguageRow row) {
        this.row = row;
        this.locale = new ULocale.Builder().setLanguageTag(row.formats)
                .setUnicodeLocaleKeyword("ca", "gregory")
                .setUnicodeLocaleKeyword("nu", row.numbering)
                .build();
    }

    /** A path parameter: an unknown tag is an address that does not exist (404). */
    public static Language fromString(String tag) {
        return Languages.known(tag).orElseThrow(NotFoundException::new);
    }

    /** BCP 47. */
    public String tag() {
        return row.tag;
    }

    /** In itself, as a switcher shows it. */
    public String name() {
        return row.name;
    }

    public String direction() {
        return row.rightToLeft ? "rtl" : "ltr";
    }

    public boolean isReviewed() {
        return row.reviewed;
    }

    /** An interface sentence as plain text: for feeds and whatever else is not HTML. */
    public String message(String name, Object... arguments) {
        return Languages.messages().of(this, name).with(arguments);
    }

    /** CLDR data with the Gregorian calendar and this language's digits. */
    public ULocale locale() {
        return locale;
    }

    /** The language to fall back to when a text exists in these only: itself, English, Ukrainian, then the first of the site's order. */
    public Language amongst(Set<Language> written) {
        if (written.contains(this)) {
            return this;
        }
        return Languages.fallbacks().filter(written::contains).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("written in no language"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && language.tag().equals(tag());
    }

    @Override
    public int hashCode() {
        return tag().hashCode();
    }

    @Override
    public String toString() {
        return tag();
    }
}
