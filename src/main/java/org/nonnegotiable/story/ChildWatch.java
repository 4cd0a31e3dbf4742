package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.nonnegotiable.database.Turn;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.ConsentEnded;
import org.nonnegotiable.safeguarding.FactsChanged;
import org.nonnegotiable.safeguarding.Finding;
import org.nonnegotiable.safeguarding.Findings;

/** Takes stories off the site when what their children's files say no longer allows them there; part of the change that made it so. */
@ApplicationScoped
class ChildWatch {

    @Inject
    Clock clock;
    @Inject
    Publisher publisher;
    @Inject
    StoryLetters letters;

    /** A consent that was taken back takes every story of the child along for good; one that expired can be given anew. */
    void ended(@Observes ConsentEnded consent) {
        Instant now = clock.instant();
        Long by = Consent.latest(lock(consent.childId())).map(one -> one.revokedBy).orElse(null);
        publicNow(consent.childId()).forEach(publication -> {
            publisher.unpublish(publication, by, consent.revoked() ? "consent revoked" : "consent expired", now);
            letters.takenDown(publication.text);
        });
        if (consent.revoked()) {
            Story.<Story>list("child = ?1 order by id", consent.childId()).forEach(story -> publisher.withdraw(story, by, now));
        }
    }

    /** The gate is asked again about everything that is public. */
    void changed(@Observes FactsChanged file) {
        Instant now = clock.instant();
        lock(file.child());
        publicNow(file.child()).forEach(publication -> ask(publication, now));
    }

    private void ask(Publication publication, Instant now) {
        Findings findings = Manuscript.of(publication).findings(now);
        if (!findings.isClear()) {
            publisher.unpublish(publication, null, rules(findings), now);
            letters.takenDown(publication.text);
        }
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

    private static String rules(Findings findings) {
        String rules = findings.blocking().stream().map(Finding::rule).distinct().collect(Collectors.joining(" "));
        return rules.substring(0, Math.min(200, rules.length()));
    }
}
