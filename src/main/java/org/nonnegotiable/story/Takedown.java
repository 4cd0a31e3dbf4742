package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Role;
import org.nonnegotiable.language.Cldr;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** A text left the site by itself: why, and since when. Goes when the text is public again, or gone for good. */
@Entity
public class Takedown extends PanacheEntityBase {

    /** The reasons that are no rules of the gate, as the log has them. */
    public static final String RESTORED = "restored from a backup";
    static final String EXPIRED = "consent expired";
    static final String REVOKED = "consent revoked";
    private static final String PROTECTED = "protected by ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @OneToOne(optional = false)
    public StoryText text;
    public String embassy;
    public Language language;
    public Instant at;
    /** One of those above, or the rules that were broken, a space between. */
    String reason;

    /** Another language says something else about who the child is. */
    static String protectedBy(Language because) {
        return PROTECTED + because;
    }

    static void tell(StoryText text, String reason, Instant now) {
        Takedown told = Takedown.<Takedown>find("text", text).firstResultOptional().orElseGet(Takedown::new);
        told.text = text;
        told.embassy = text.story.embassy;
        told.language = text.language;
        told.at = now;
        told.reason = reason;
        told.persist();
    }

    static void drop(StoryText text) {
        delete("text", text);
    }

    static void drop(Story story) {
        delete("text.id in (select t.id from StoryText t where t.story = ?1)", story);
    }

    /** The newest first. Those who translate for an embassy are told of their languages, those who write for it of all, and the others of all embassies'. */
    public static List<Takedown> toldTo(Account account, int most) {
        PanacheQuery<Takedown> told = !account.role.isOfEmbassy() ? find("order by id desc")
                : account.role == Role.WRITER ? find("embassy = ?1 order by id desc", account.embassy)
                : find("embassy = ?1 and language in ?2 order by id desc", account.embassy, Languages.all().stream().filter(account::writes).toList());
        return told.page(0, most).list();
    }

    /** Where it is read with all that stands in its way. */
    public String deskPath() {
        return text.deskPath() + "/reading";
    }

    /** What it is called at a desk in a language. */
    public String title(Language desk) {
        String title = text.words.title().isBlank() ? text.subject() : text.words.title();
        return title + " · " + Cldr.languageName(language.tag(), desk);
    }

    public String why(Language desk) {
        return switch (reason) {
            case EXPIRED, REVOKED -> desk.message("desk_takedown_expired");
            case RESTORED -> desk.message("desk_takedown_restored");
            default -> reason.startsWith(PROTECTED) ? desk.message("desk_takedown_protected", Cldr.languageName(reason.substring(PROTECTED.length()), desk))
                    : Arrays.stream(reason.split(" ")).map(Takedown::ruleKey).map(desk::message).collect(Collectors.joining(" "));
        };
    }

    /** As a finding names it. */
    private static String ruleKey(String rule) {
        return "desk_rule_" + rule;
    }
}
