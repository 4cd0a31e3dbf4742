package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** That a consent ends soon: told at 60, 30 and 7 days, each once, whichever node comes first. */
record Reminder(Consent consent, int days) {

    private static final List<Integer> STEPS = List.of(7, 30, 60);

    /** Whose turn it is; a step that was missed is left out for the next. */
    static List<Reminder> due(LocalDate today) {
        return Consent.<Consent>list("revokedAt is null and replacedAt is null and expiresOn >= ?1 and expiresOn <= ?2 and child.erasedAt is null "
                        + "order by expiresOn, id", today, today.plusDays(STEPS.get(STEPS.size() - 1))).stream()
                .map(consent -> new Reminder(consent, step(ChronoUnit.DAYS.between(today, consent.expiresOn))))
                .filter(reminder -> reminder.days < reminder.consent.remindedDays).toList();
    }

    private static int step(long left) {
        return STEPS.stream().filter(days -> left <= days).findFirst().orElseThrow();
    }

    /** Whether it is this caller's to send: another may have been quicker. */
    boolean claim() {
        return Consent.update("remindedDays = ?1 where id = ?2 and remindedDays > ?1", days, consent.id) == 1;
    }
}
