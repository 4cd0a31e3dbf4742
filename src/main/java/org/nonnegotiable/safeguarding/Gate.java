package org.nonnegotiable.safeguarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every rule that a text about a child passes before it is public: when it is submitted, approved, and published, the last in the transaction
 * that publishes. Samples do not come here: they exist only by import of shipped files.
 */
public final class Gate {

    /** What counts refusals, by rule. */
    public static final String REFUSED = "campaign.gate.refusals";

    /** In the order a writer puts things right. That no author approves is {@code review.Approval}'s rule. */
    private static final List<Rule> RULES = List.of(
            new NotErased(),
            new NotOnHold(),
            new ConsentRecorded(),
            new ConsentHolds(),
            new ConsentCoversSite(),
            new ConsentCoversLanguage(),
            new ConsentCoversPicture(),
            new ConsentCoversFace(),
            new ChildAssents(),
            new AnswersGiven(),
            new RelativesSafe(),
            new ProceedingsLock(),
            new SensitiveExplained(),
            new SensitiveFlagged(),
            new InterviewedElsewhere(),
            new TellingShown(),
            new PseudonymGiven(),
            new PseudonymSame(),
            new PseudonymNotReal(),
            new NoFamilyName(),
            new AgeInBands(),
            new PlaceIsOblast(),
            new ReturnedLongAgo(),
            new NameOrFace(),
            new AltGiven(),
            new AltSaysNoMore(),
            new NothingWithheldTold(),
            new TermsListed(),
            new TermsInScript(),
            new Jigsaw(),
            new NoStigma(),
            new NoSettlement(),
            new NoTellingDigits(),
            new NothingHidden());

    private Gate() {
    }

    public static Findings examine(Material material, LocalDate today) {
        return examine(material, Dossier.of(material.child()), today);
    }

    static Findings examine(Material material, Dossier file, LocalDate today) {
        return new Findings(RULES.stream().flatMap(rule -> rule.examine(material, file, today)).toList());
    }

    /**
     * Whether an unpublished text about the child may be shown to somebody outside: not on hold, nothing locked, not erased. Before the questions
     * are answered nobody knows whether anything is locked.
     */
    public static boolean letsPreview(Child child) {
        Optional<Answers> answers = Answers.latest(child);
        return !child.isHeld() && !child.isErased() && answers.isPresent() && Locked.by(answers).isEmpty();
    }

    /** The same for a text: it tells nothing that is withheld, and somebody has listed what that is. */
    public static boolean letsPreview(Material material, LocalDate today) {
        return letsPreview(material.child()) && examine(material, today).blocking().stream()
                .noneMatch(finding -> finding.isOfWithheld() || finding.rule().equals("terms_missing"));
    }

    /** For those who check that each rule has its words. */
    public static Set<String> codes() {
        return RULES.stream().map(Rule::code).collect(Collectors.toSet());
    }
}
