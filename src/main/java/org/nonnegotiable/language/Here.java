package org.nonnegotiable.language;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page being read: its language and its addresses in the others. Never changes. */
public final class Here implements Addressee {

    private final Language language;
    private final Map<String, String> paths;
    private final String fallback;
    private final boolean indexed;

    private Here(Language language, Map<String, String> paths, String fallback, boolean indexed) {
        this.language = language;
        this.paths = paths;
        this.fallback = fallback;
        this.indexed = indexed;
    }

    /** A page that exists in every language under the same path, {@code ""} for the front page. */
    public static Here at(Language language, String path) {
        Map<String, String> paths = Languages.all().stream().collect(Collectors.toMap(Language::tag, any -> path));
        return new Here(language, paths, path, true);
    }

    /** A page whose text exists in some languages, each under its own path; the others show {@code fallback}, labelled. */
    public static Here at(Language language, Map<Language, String> paths, String fallback) {
        Map<String, String> byTag = new TreeMap<>();
        paths.forEach((one, path) -> byTag.put(one.tag(), path));
        return new Here(language, byTag, fallback, byTag.containsKey(language.tag()));
    }

    /** The same page, kept out of search engines. */
    public Here unlisted() {
        return new Here(language, paths, fallback, false);
    }

    @Override
    public Language language() {
        return language;
    }

    public boolean isIndexed() {
        return indexed;
    }

    /** {@code /uk/counter}. */
    public String address() {
        return addressIn(language);
    }

    public String addressIn(Language other) {
        return "/" + other.tag() + "/" + paths.getOrDefault(other.tag(), fallback);
    }

    /** Absolute: for link previews, feeds and search engines. */
    public String absolute() {
        return Origin.of(address());
    }

    public String absoluteIn(Language other) {
        return Origin.of(addressIn(other));
    }

    /** Where readers go whose language the site has not: English, or the first the page is written in. */
    public String absoluteDefault() {
        return absoluteIn(Languages.fallbacks().filter(this::isIn).findFirst().orElse(language));
    }

    /** The address of another page in this page's language. */
    public String to(String path) {
        return "/" + language.tag() + "/" + path;
    }

    /** The languages this page is really written in: what hreflang may name. */
    public Collection<Language> versions() {
        return Languages.all().stream().filter(one -> paths.containsKey(one.tag())).toList();
    }

    /** Every language of the site, for the switcher. */
    public Collection<Language> choices() {
        return Languages.all();
    }

    public boolean isIn(Language other) {
        return paths.containsKey(other.tag());
    }
}
