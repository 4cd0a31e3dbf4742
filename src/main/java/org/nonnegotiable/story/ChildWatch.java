package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.database.Turn;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.ConsentEnded;
import org.nonnegotiable.safeguarding.FactsChanged;
import org.nonnegotiable.safeguarding.Finding;
import org.nonnegotiable.safeguarding.Findings;

/** Takes stories off the site when what their children's files say no longer allows them there; part of the change that made it so. */
@ApplicationScoped
class ChildWatch {

    /** As the log's column: rules beyond it are left out. */
    private static final int LONGEST = 200;

    @Inject
    Clock clock;
    @Inject
    Publisher publisher;
    @Inject
    StoryLetters letters;
    @Inject
    Edition edition;

    /** A consent that was taken back takes every story of the child along for good; one that expired can be given anew. */
    void ended(@Observes ConsentEnded consent) {
        Instant now = clock.instant();
        Long by = Consent.latest(lock(consent.childId())).map(one -> one.revokedBy).orElse(null);
        publicNow(consent.childId()).forEach(publication -> {
            publisher.unpublish(publication, by, consent.revoked() ? Takedown.REVOKED : Takedown.EXPIRED, now);
            letters.takenDown(publication.text);
        });
        if (consent.revoked()) {
            Story.<Story>list("child = ?1 order by id", consent.childId()).forEach(story -> publisher.withdraw(story, by, now));
        }
    }

    /** The gate is asked again about everything that is public. What stays may have to look another way: where it may be shared, for one. */
    void changed(@Observes FactsChanged file) {
        Instant now = clock.instant();
        lock(file.child());
        List<Publication> read = publicNow(file.child());
        read.forEach(publication -> ask(publication, now));
        if (!read.isEmpty()) {
            edition.raise();
        }
    }

    /** What blocks takes a text down, and so does a warning for which nobody who approved it gave a reason. */
    private void ask(Publication publication, Instant now) {
        Findings findings = Manuscript.of(publication).findings(now);
        Set<String> unexplained = findings.unexplained(reasons(publication));
        if (!findings.isClear() || !unexplained.isEmpty()) {
            publisher.unpublish(publication, null, rules(findings, unexplained), now);
            letters.takenDown(publication.text);
        }
    }

    private static Map<String, String> reasons(Publication publication) {
        return Approval.behind(publication.text.subject(), publication.approval).map(approval -> approval.reasons).orElse(Map.of());
    }

    /** As everybody who publishes: the child, then its stories. */
    private static Child lock(Long id) {
        Turn.take(Child.getEntityManager(), "child", id);
        Child child = Child.<Child>find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
        Story.find("child = ?1 order by id", id).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        return child;
    }

    /** Locked, or what became public since this transaction began to look would stay. */
    private static List<Publication> publicNow(Long child) {
        return Publication.<Publication>find("story.child = ?1 order by id", child).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    private static String rules(Findings findings, Set<String> unexplained) {
        String rules = Stream.concat(findings.blocking().stream().map(Finding::rule), unexplained.stream()).distinct()
                .collect(Collectors.joining(" "));
        return rules.length() <= LONGEST ? rules : rules.substring(0, rules.lastIndexOf(' ', LONGEST));
    }
}
