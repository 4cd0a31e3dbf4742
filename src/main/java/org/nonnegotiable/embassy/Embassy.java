package org.nonnegotiable.embassy;

import com.ibm.icu.text.Collator;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;

/** Ukraine's embassy in a country. */
@Entity
public class Embassy extends PanacheEntityBase {

    /** ISO 3166-1 alpha-2, upper case. */
    @Id
    public String country;
    /** BCP 47 tags, a space between. */
    public String languages;
    public boolean confirmed;
    @OneToMany(mappedBy = "embassy", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    public List<Capital> capitals = new ArrayList<>();

    /** Those whose city has a name in some language: without one there is no page. */
    public static List<Embassy> shown() {
        return list("capitals is not empty order by country");
    }

    static Optional<Embassy> shown(String country) {
        return Embassy.<Embassy>findByIdOptional(country).filter(embassy -> !embassy.capitals.isEmpty());
    }

    /** All of them, those without a page too. */
    static List<Embassy> everywhere(Language language) {
        return byCountry(Embassy.<Embassy>streamAll(), language);
    }

    /** For a change: nobody else changes it before this transaction ends. */
    static Optional<Embassy> locked(String country) {
        return Typed.mayBeCode(country) ? findByIdOptional(country, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    /** By the name of the country, as the language sorts. */
    public static List<Embassy> sorted(Language language) {
        return byCountry(shown().stream(), language);
    }

    private static List<Embassy> byCountry(Stream<Embassy> embassies, Language language) {
        Comparator<Object> order = Collator.getInstance(language.locale())::compare;
        return embassies.sorted(Comparator.comparing(embassy -> Cldr.country(embassy.country, language), order)).toList();
    }

    /** Those that nobody has confirmed yet. */
    public static List<Embassy> unconfirmed() {
        return list("confirmed = false order by country");
    }

    /** A new embassy, or what is known of one, anew. */
    public static void record(String country, String languages, boolean confirmed) {
        Embassy embassy = Embassy.<Embassy>findByIdOptional(country).orElseGet(Embassy::new);
        embassy.country = country;
        embassy.languages = languages;
        embassy.confirmed = confirmed;
        embassy.persist();
    }

    /** What somebody has typed. A city without a name in a language is named there no more. */
    void take(EmbassyForm form) {
        country = form.country();
        languages = form.languages();
        confirmed = form.confirmed();
        persist();
        for (Language language : Languages.all()) {
            if (form.capital(language).isEmpty()) {
                capitalIn(language).ifPresent(capitals::remove);
            } else {
                nameCapital(language, form.capital(language));
            }
        }
    }

    /** Stands for what is known of it now. */
    String version() {
        return Typed.version(languages, confirmed, Languages.all().stream().map(one -> capitalIn(one).map(capital -> capital.name).orElse("")).toList());
    }

    public void nameCapital(Language language, String name) {
        Capital capital = capitalIn(language).orElseGet(Capital::new);
        capital.embassy = this;
        capital.language = language;
        capital.name = name;
        capital.persist();
        if (!capitals.contains(capital)) {
            capitals.add(capital);
        }
    }

    public Optional<Capital> capitalIn(Language language) {
        return capitals.stream().filter(capital -> capital.language.equals(language)).findFirst();
    }

    /** In the language asked for, or the one to fall back to. */
    public Capital capital(Language language) {
        Map<Language, Capital> written = capitals.stream().collect(Collectors.toMap(capital -> capital.language, capital -> capital));
        return written.get(language.amongst(written.keySet()));
    }

    /** The last part of its page's address. */
    public String address() {
        return country.toLowerCase(Locale.ROOT);
    }

    public String deskPath() {
        return "/desk/embassies/" + address();
    }

    public List<String> spoken() {
        return List.of(languages.split(" "));
    }
}
