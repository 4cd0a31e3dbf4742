package org.nonnegotiable.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nonnegotiable.account.Permissions.Reach;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;

/** A person who works at the desk. Closed rather than deleted: the log goes on naming them. */
@Entity
public class Account extends PanacheEntityBase {

    static final int LONGEST_EMAIL = 254; // RFC 5321

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @Version
    public long version;
    /** In lower case: how the person signs in, and where letters go. */
    public String email;
    public String name;
    @Enumerated(EnumType.STRING)
    public Role role;
    /** ISO 3166-1 alpha-2, upper case; null where the role belongs to none. */
    public String embassy;
    /** BCP 47 tags, a space between; null where the role belongs to none. */
    public String languages;
    /** What the desk speaks to this person: uk or en. */
    public String deskLanguage;
    /** IANA. */
    public String zone;
    /** Argon2id in its usual form; null until the invitation is accepted, and for whoever signs in elsewhere. */
    String passwordHash;
    public Long invitedBy;
    public Instant invitedAt;
    public Instant acceptedAt;
    public Instant closedAt;

    /** A new one, whose person has not come yet. */
    static Account invited(String email, Role role, Language deskLanguage, Instant now) {
        Account account = new Account();
        account.email = tidy(email);
        account.role = role;
        account.deskLanguage = deskLanguage.tag();
        account.zone = Zones.HOME;
        account.invitedAt = now;
        return account;
    }

    public static Optional<Account> byEmail(String email) {
        return email.length() > LONGEST_EMAIL ? Optional.empty() : find("email", tidy(email)).firstResultOptional();
    }

    /** For a deed: nobody else changes it before this transaction ends. */
    static Optional<Account> locked(Long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By name, those who have gone last. */
    static List<Account> sorted() {
        return list("order by case when closedAt is null then 0 else 1 end, name, id");
    }

    /** Those who may do this to a thing of this embassy, null for a thing of nobody: to whom letters about it go. */
    public static List<Account> whoMay(Deed deed, String embassy) {
        return Account.<Account>list("closedAt is null and acceptedAt is not null order by id").stream()
                .filter(account -> account.may(deed, embassy)).toList();
    }

    static List<Account> inRole(Role role) {
        return list("role = ?1 and closedAt is null order by id", role);
    }

    /** One spelling of an address, so that nobody has two accounts by a capital letter. */
    static String tidy(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Somewhere, on something. */
    public boolean may(Deed deed) {
        return closedAt == null && Permissions.reach(role, deed) != Reach.NONE;
    }

    /** On a thing of this embassy, null for a thing of nobody. */
    public boolean may(Deed deed, String embassy) {
        Reach reach = closedAt == null ? Permissions.reach(role, deed) : Reach.NONE;
        return reach == Reach.ALL || reach == Reach.OWN && embassy != null && embassy.equals(this.embassy);
    }

    /** Whether texts in this language are among those the account works on. */
    public boolean writes(Language language) {
        return role.isOfEmbassy() && tags().contains(language.tag());
    }

    public List<String> tags() {
        return languages == null || languages.isBlank() ? List.of() : List.of(languages.split(" "));
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** How the log names it. */
    public String thing() {
        return "account/" + id;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isAccepted() {
        return acceptedAt != null;
    }
}
