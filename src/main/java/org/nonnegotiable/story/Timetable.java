package org.nonnegotiable.story;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nonnegotiable.review.Approval;
import org.nonnegotiable.safeguarding.RefusedException;

/** Publishes what was planned, when its moment has come. Runs on every node; each plan is claimed by one. */
@ApplicationScoped
public class Timetable {

    private static final Logger LOG = Logger.getLogger(Timetable.class);

    @Inject
    Clock clock;
    @Inject
    Publisher publisher;
    @Inject
    StoryLetters letters;
    @Inject
    @Any
    Instance<Standstill> standstills;

    @Scheduled(every = "{campaign.plans.every}", delayed = "15s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        run(clock.instant());
    }

    /** How many became public. One that fails holds up no other; while there is a standstill, all wait for its end. */
    public int run(Instant now) {
        int published = 0;
        for (Plan.Due plan : QuarkusTransaction.requiringNew().call(() -> due(now))) {
            try {
                published += QuarkusTransaction.requiringNew().call(() -> publish(plan, now)) ? 1 : 0;
            } catch (RefusedException refused) {
                QuarkusTransaction.requiringNew().run(() -> refuse(plan, now));
            } catch (RuntimeException e) {
                LOG.errorf(e, "A planned publication failed and is tried again");
            }
        }
        return published;
    }

    private List<Plan.Due> due(Instant now) {
        return standstills.stream().anyMatch(Standstill::isOn) ? List.of() : Plan.due(now);
    }

    /** The story first, as everybody who publishes or withdraws: or two would wait for each other. */
    private boolean publish(Plan.Due plan, Instant now) {
        Optional<StoryText> text = Publisher.lock(plan.story(), plan.child()).in(plan.language());
        if (text.isEmpty() || !Plan.claim(plan.id(), now)) {
            return false;
        }
        Long approver = Approval.of(text.get().subject(), Manuscript.of(text.get()).hash()).map(approval -> approval.approvedBy).orElse(null);
        publisher.publish(text.get(), approver, now);
        return true;
    }

    private void refuse(Plan.Due plan, Instant now) {
        if (Plan.refuse(plan.id(), now)) {
            Story.<Story>findById(plan.story()).in(plan.language()).ifPresent(letters::refused);
        }
    }
}
