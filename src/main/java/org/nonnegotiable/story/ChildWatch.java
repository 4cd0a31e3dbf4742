package org.nonnegotiable.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
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
        Long by = Consent.latest(Child.findById(consent.childId())).map(one -> one.revokedBy).orElse(null);
        Story.ofChild(consent.childId()).forEach(story -> {
            List<StoryText> gone = story.publications.stream().map(publication -> publication.text).toList();
            if (consent.revoked()) {
                publisher.withdraw(story, by, now);
            } else {
                gone.forEach(text -> publisher.unpublish(text, null, "consent expired", now));
            }
            gone.forEach(letters::takenDown);
        });
    }

    /** The gate is asked again about everything that is public. */
    void changed(@Observes FactsChanged file) {
        Instant now = clock.instant();
        Story.ofChild(file.child()).forEach(story -> List.copyOf(story.publications).forEach(publication -> ask(publication, now)));
    }

    private void ask(Publication publication, Instant now) {
        Findings findings = Manuscript.of(publication).findings(now);
        if (!findings.isClear()) {
            publisher.unpublish(publication.text, null, rules(findings), now);
            letters.takenDown(publication.text);
        }
    }

    private static String rules(Findings findings) {
        String rules = findings.blocking().stream().map(Finding::rule).distinct().collect(Collectors.joining(" "));
        return rules.substring(0, Math.min(200, rules.length()));
    }
}
