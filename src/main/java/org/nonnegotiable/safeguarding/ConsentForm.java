package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;

/** A consent as somebody copies it from the paper. Never changes. */
public record ConsentForm(Map<String, String> typed, List<String> uses, List<String> channels, List<String> languages) {

    private static final List<String> FIELDS = List.of("giver", "giverName", "assent", "explainedIn", "explainedBy", "givenOn", "paper",
            "where", "countries", "which", "expiresOn");
    /** Spoken by those who consent, though the site is not written in them. */
    private static final List<String> SPOKEN = List.of("ru", "crh", "ro", "hu", "bg", "rom", "be", "hy", "ka");
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static ConsentForm empty() {
        return new ConsentForm(Map.of("where", Scope.ALL, "which", Scope.ALL), List.of(), List.of(), List.of());
    }

    static ConsentForm sent(Sent sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(field -> typed.put(field, Typed.line(sent.first(field))));
        return new ConsentForm(typed, sent.all("uses"), sent.all("channels"), sent.all("languages"));
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }

    public List<Giver> givers() {
        return List.of(Giver.values());
    }

    public List<Scope.Use> allUses() {
        return List.of(Scope.Use.values());
    }

    public List<Scope.Channel> allChannels() {
        return List.of(Scope.Channel.values());
    }

    public List<String> tags() {
        return Languages.all().stream().map(Language::tag).toList();
    }

    /** Languages somebody may have explained it in. */
    public List<String> spoken() {
        return Stream.concat(tags().stream(), SPOKEN.stream()).toList();
    }

    Map<String, String> problems(Language reader, LocalDate today) {
        Problems problems = new Problems(reader);
        problems.addIf(Arrays.stream(Giver.values()).noneMatch(giver -> is("giver", giver.name())), "giver", "desk_consent_giver_missing");
        List.of("giverName", "explainedBy", "paper").forEach(field -> problems.check(field, () -> Wording.line(get(field), field)));
        problems.addIf(!is("assent", "yes") && !is("assent", "no"), "assent", "desk_consent_assent_missing");
        problems.addIf(!spoken().contains(get("explainedIn")), "explainedIn", "desk_consent_language_missing");
        LocalDate given = day("givenOn");
        problems.addIf(given == null || given.isAfter(today) || given.isBefore(FIRST), "givenOn", "desk_consent_given_problem");
        problems.addIf(!get("expiresOn").isEmpty() && !isPossibleEnd(given), "expiresOn", "desk_consent_expires_problem");
        problems.addIf(uses.isEmpty() || !known(uses, Scope.Use.values()), "uses", "desk_consent_uses_missing");
        problems.addIf(channels.isEmpty() || !known(channels, Scope.Channel.values()), "channels", "desk_consent_channels_missing");
        problems.addIf(!is("where", Scope.ALL) && (countries().isEmpty() || !COUNTRIES.containsAll(countries())), "countries", "desk_consent_countries_problem");
        problems.addIf(!is("which", Scope.ALL) && (languages.isEmpty() || !tags().containsAll(languages)), "languages", "desk_consent_languages_missing");
        return problems.all();
    }

    private boolean isPossibleEnd(LocalDate given) {
        LocalDate end = day("expiresOn");
        return end != null && (given == null || end.isAfter(given) && !end.isAfter(given.plusYears(Consent.MOST_YEARS)));
    }

    Consent consent(Child child) {
        Consent consent = new Consent();
        consent.child = child;
        consent.giver = Giver.valueOf(get("giver"));
        consent.giverName = Wording.line(get("giverName"), "giverName");
        consent.assent = is("assent", "yes");
        consent.explainedIn = get("explainedIn");
        consent.explainedBy = Wording.line(get("explainedBy"), "explainedBy");
        consent.givenOn = day("givenOn");
        consent.paper = Wording.line(get("paper"), "paper");
        consent.expiresOn = get("expiresOn").isEmpty() ? Consent.usualEnd(consent.givenOn) : day("expiresOn");
        consent.scope = Scope.of(uses.stream().distinct().map(Scope.Use::valueOf).toList(), channels.stream().distinct().map(Scope.Channel::valueOf).toList(),
                is("where", Scope.ALL) ? List.of(Scope.ALL) : countries(), is("which", Scope.ALL) ? List.of(Scope.ALL) : languages);
        return consent;
    }

    /** Two letters each, whatever stands between. */
    private List<String> countries() {
        return Arrays.stream(get("countries").toUpperCase(Locale.ROOT).split("[^A-Z]+")).filter(code -> !code.isEmpty()).distinct().toList();
    }

    private LocalDate day(String field) {
        try {
            return LocalDate.parse(get(field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean known(List<String> chosen, Enum<?>[] all) {
        return chosen.stream().allMatch(name -> Arrays.stream(all).anyMatch(one -> one.name().equals(name)));
    }
}
