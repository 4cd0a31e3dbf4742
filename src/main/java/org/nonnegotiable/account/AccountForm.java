package org.nonnegotiable.account;

import com.ibm.icu.text.Collator;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;

/** What a coordinator types about an account, kept as typed. */
public class AccountForm {

    @FormParam("email")
    String email;
    @FormParam("name")
    String name;
    @FormParam("role")
    String role;
    @FormParam("embassy")
    String embassy;
    @FormParam("languages")
    List<String> languages;
    @FormParam("language")
    String language;
    @FormParam("version")
    String version;

    private final Map<String, String> problems = new LinkedHashMap<>();
    private boolean contested;

    static AccountForm blank() {
        AccountForm form = new AccountForm();
        form.role = Role.WRITER.name();
        form.language = "uk";
        return form;
    }

    static AccountForm of(Account account) {
        AccountForm form = new AccountForm();
        form.email = account.email;
        form.name = account.name;
        form.role = account.role.name();
        form.embassy = account.embassy;
        form.languages = account.tags();
        form.language = account.deskLanguage;
        form.version = String.valueOf(account.version);
        return form;
    }

    /** @param id of the account that is changed, null for a new one */
    boolean isRight(Long id, Language here) {
        NewPerson.emailProblem(email()).ifPresent(key -> problem("email", key, here));
        NewPerson.nameProblem(name()).ifPresent(key -> problem("name", key, here));
        if (!problems.containsKey("email") && Account.byEmail(email()).filter(other -> !other.id.equals(id)).isPresent()) {
            problem("email", "desk_email_taken", here);
        }
        if (roles().stream().noneMatch(known -> known.name().equals(role))) {
            problem("role", "desk_account_role_wrong", here);
        } else if (chosenRole().isOfEmbassy()) {
            if (embassy == null || !Arrays.asList(Locale.getISOCountries()).contains(embassy)) {
                problem("embassy", "desk_account_embassy_wrong", here);
            }
            if (tags().isEmpty() || tags().stream().anyMatch(tag -> Languages.known(tag).isEmpty())) {
                problem("languages", "desk_account_languages_wrong", here);
            }
        }
        return problems.isEmpty();
    }

    private void problem(String field, String key, Language here) {
        problems.put(field, here.message(key));
    }

    /** Somebody else was first: at each field stands what is kept now. */
    void contest() {
        contested = true;
    }

    /** Or the last coordinator could leave nobody who invites. */
    void keepsOwnRole(Language here) {
        problem("role", "desk_account_role_own", here);
    }

    /** Of roles that belong to no embassy, what was chosen about embassies does not count. */
    void fill(Account account) {
        account.email = Account.tidy(email());
        account.name = Typed.line(name());
        account.role = chosenRole();
        String home = chosenRole().isOfEmbassy() ? embassy : null;
        if (account.id == null || home != null && !home.equals(account.embassy)) {
            account.zone = Zones.of(home);
        }
        account.embassy = home;
        account.languages = chosenRole().isOfEmbassy() ? String.join(" ", tags()) : null;
        account.deskLanguage = "en".equals(language) ? "en" : "uk";
    }

    /** Nothing is wrong but that there is an account with this address. */
    boolean isTaken() {
        return problems.keySet().equals(Set.of("email")) && Account.byEmail(email()).isPresent();
    }

    /** Whether it would leave the account as it is. */
    boolean saysOf(Account account) {
        Account mine = new Account();
        fill(mine);
        return mine.name.equals(account.name) && mine.role == account.role && Objects.equals(mine.embassy, account.embassy)
                && Objects.equals(mine.languages, account.languages) && mine.deskLanguage.equals(account.deskLanguage);
    }

    boolean isElsewhere(Account account) {
        return !Account.tidy(email()).equals(account.email);
    }

    private Role chosenRole() {
        return Role.valueOf(role);
    }

    private List<String> tags() {
        return languages == null ? List.of() : languages.stream().distinct().toList();
    }

    public Map<String, String> problems() {
        return problems;
    }

    public boolean isContested() {
        return contested;
    }

    public String email() {
        return email == null ? "" : email;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public String version() {
        return version == null ? "" : version;
    }

    public boolean isRole(Role one) {
        return one.name().equals(role);
    }

    public boolean isEmbassy(String country) {
        return country.equals(embassy);
    }

    public boolean hasLanguage(String tag) {
        return tags().contains(tag);
    }

    public boolean isDeskLanguage(String tag) {
        return tag.equals(language);
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<String> deskLanguages() {
        return MyAccount.DESK_LANGUAGES;
    }

    /** Of the whole world, by name: an embassy may be new. */
    public List<String> countries(Visit here) {
        Comparator<Object> order = Collator.getInstance(here.language().locale())::compare;
        return Arrays.stream(Locale.getISOCountries()).sorted(Comparator.comparing(country -> Cldr.country(country, here.language()), order)).toList();
    }

    public List<Language> written() {
        return List.copyOf(Languages.all());
    }
}
