package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nonnegotiable.language.Language;

/** When an approved text becomes public by itself, and until when it may not. Goes when the text is public, or when it was decided otherwise. */
@Entity
public class Plan extends PanacheEntityBase {

    /** Those that are left are still due when it is asked again. */
    private static final int AT_ONCE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    @OneToOne(optional = false)
    public StoryText text;
    /** Null when there is an embargo alone. */
    public Instant dueAt;
    public Instant embargoUntil;
    public Long author;
    /** Of the node that is publishing it. */
    String claim;
    public Instant refusedAt;

    public static Optional<Plan> of(StoryText text) {
        return find("text", text).firstResultOptional();
    }

    /** No earlier than this; null lifts it. */
    static void embargo(StoryText text, Instant until, Long by) {
        Plan plan = begun(text, by);
        plan.embargoUntil = until;
        plan.keep();
    }

    /** At this moment by itself. */
    static void schedule(StoryText text, Instant due, Long by) {
        Plan plan = begun(text, by);
        plan.dueAt = due;
        plan.claim = null;
        plan.refusedAt = null;
        plan.keep();
    }

    private static Plan begun(StoryText text, Long by) {
        Plan plan = of(text).orElseGet(Plan::new);
        plan.text = text;
        plan.author = by;
        return plan;
    }

    private void keep() {
        if (dueAt == null && embargoUntil == null) {
            delete("id", id);
        } else {
            persist();
        }
    }

    /** Whether it must not be public yet. */
    boolean forbids(Instant now) {
        return embargoUntil != null && now.isBefore(embargoUntil);
    }

    /** Still to come: not refused, and not claimed by a node that did not get to the end of it. */
    public boolean isAhead() {
        return dueAt != null && refusedAt == null && claim == null;
    }

    /** How many texts become public by themselves, today or later. */
    public static long ahead() {
        return count("dueAt is not null and refusedAt is null and claim is null");
    }

    /** It does not become public by itself any more; an embargo stays. Says whether it would have. */
    static boolean cancel(StoryText text) {
        Optional<Plan> plan = of(text);
        boolean ahead = plan.filter(Plan::isAhead).isPresent();
        plan.ifPresent(one -> {
            one.dueAt = null;
            one.refusedAt = null;
            one.keep();
        });
        return ahead;
    }

    static void drop(StoryText text) {
        delete("text", text);
    }

    static void drop(Story story) {
        delete("text.id in (select t.id from StoryText t where t.story = ?1)", story);
    }

    /** One whose moment has come. */
    record Due(Long id, Long story, Long child, Language language) {
    }

    static List<Due> due(Instant now) {
        return Plan.<Plan>find("dueAt <= ?1 and claim is null and refusedAt is null order by dueAt, id", now).page(0, AT_ONCE).stream()
                .map(plan -> new Due(plan.id, plan.text.story.id, plan.text.story.child, plan.text.language)).toList();
    }

    /** Whether it is this caller's to publish: another node may have been quicker. */
    static boolean claim(Long id, Instant now) {
        return update("claim = ?1 where id = ?2 and claim is null and refusedAt is null and dueAt <= ?3", UUID.randomUUID().toString(), id, now) == 1;
    }

    /** Whether it is this caller's to tell that it was refused. */
    static boolean refuse(Long id, Instant now) {
        return update("refusedAt = ?1, claim = null where id = ?2 and refusedAt is null", now, id) == 1;
    }
}
