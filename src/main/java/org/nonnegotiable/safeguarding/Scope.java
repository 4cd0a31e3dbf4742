package org.nonnegotiable.safeguarding;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Language;

/** What a consent covers: which parts of a story, where they are shown, in which countries and languages. Never changes. */
@Embeddable
public class Scope {

    /** What is shown of the child. */
    public enum Use {
        TEXT, VOICE, PICTURE,
        /** The face, recognisable: asked for apart from other pictures. */
        FACE;

        public String nameKey() {
            return "desk_use_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it is shown. */
    public enum Channel {
        SITE, EMBASSIES, PRESS, SOCIAL, PRINT;

        boolean isAmongst(String channels) {
            return listed(channels).contains(name());
        }

        public String nameKey() {
            return "desk_channel_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Stands for all countries or all languages. */
    public static final String ALL = "*";

    /** Each a list with spaces between: it is read whole or not at all. */
    public String uses;
    public String channels;
    public String countries;
    public String languages;

    public static Scope of(Collection<Use> uses, Collection<Channel> channels, Collection<String> countries, Collection<String> languages) {
        Scope scope = new Scope();
        scope.uses = uses.stream().map(Use::name).collect(Collectors.joining(" "));
        scope.channels = channels.stream().map(Channel::name).collect(Collectors.joining(" "));
        scope.countries = String.join(" ", countries);
        scope.languages = String.join(" ", languages);
        return scope;
    }

    public boolean covers(Use use) {
        return listed(uses).contains(use.name());
    }

    public boolean reaches(Channel channel) {
        return channel.isAmongst(channels);
    }

    public boolean isEverywhere() {
        return countries.equals(ALL);
    }

    public boolean speaks(Language language) {
        return isInEveryLanguage() || listed(languages).contains(language.tag());
    }

    public boolean isInEveryLanguage() {
        return languages.equals(ALL);
    }

    public List<Use> useList() {
        return listed(uses).stream().map(Use::valueOf).toList();
    }

    public List<Channel> channelList() {
        return listed(channels).stream().map(Channel::valueOf).toList();
    }

    public List<String> countryList() {
        return isEverywhere() ? List.of() : listed(countries);
    }

    public List<String> languageList() {
        return isInEveryLanguage() ? List.of() : listed(languages);
    }

    private static List<String> listed(String words) {
        return List.of(words.split(" "));
    }
}
