package org.nonnegotiable.story;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Drawing;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.review.Reviews;
import org.nonnegotiable.review.Verdict;
import org.nonnegotiable.safeguarding.Finding;
import org.nonnegotiable.safeguarding.Findings;

/** A text before whoever reads it: what it says, what was changed, what the gate says of it, and how far it is. Never changes. */
public record Examination(Manuscript manuscript, Findings findings, Reviews reviews) {

    /** A field in which the gate found something at a place. */
    public record Marked(Field field, List<Piece> pieces) {
    }

    static Examination of(StoryText text, Instant now) {
        Manuscript manuscript = Manuscript.of(text);
        return new Examination(manuscript, manuscript.findings(now), Reviews.of(text.subject(), manuscript.hash()));
    }

    public StoryText text() {
        return manuscript.text();
    }

    public Words words() {
        return manuscript.words();
    }

    public String path() {
        return text().deskPath();
    }

    public Optional<Picture> picture() {
        return manuscript.picture();
    }

    public Optional<Drawing> drawing() {
        return Optional.ofNullable(manuscript.facts().drawn());
    }

    public Set<Theme> themes() {
        return new TreeSet<>(manuscript.themes());
    }

    /** What it was made from. */
    public Translation origin() {
        return new Translation(text());
    }

    /** What the public reads now; nothing when it reads none of it. */
    public Optional<Publication> before() {
        return text().publication();
    }

    /** What differs from that. */
    public List<History.Change> changes() {
        Words before = before().map(publication -> publication.words).orElse(words());
        return Arrays.stream(Field.values()).filter(field -> !field.of(before).equals(field.of(words())))
                .map(field -> new History.Change(field, WordDiff.between(field.of(before), field.of(words()), text().language))).toList();
    }

    public boolean isChangedInFacts() {
        return before().filter(publication -> !publication.tells(manuscript.facts(), manuscript.themes())).isPresent();
    }

    /** The address of the field, where whoever is here can put it right: the text, the facts, or the child's file. */
    public String place(Finding finding) {
        boolean ofText = finding.field() != null && Arrays.stream(Field.values()).anyMatch(field -> field.code().equals(finding.field()));
        if (ofText) {
            return "/desk/stories/" + text().story.id + "/" + finding.language() + "#" + finding.field();
        }
        return finding.field() != null ? "/desk/stories/" + text().story.id + "/facts"
                : manuscript.child().map(child -> "/desk/children/" + child.code).orElse("/desk/stories/" + text().story.id);
    }

    public boolean isElsewhere(Finding finding) {
        return !finding.language().equals(text().language);
    }

    /** The fields of this text with marks in them. */
    public List<Marked> marked() {
        Map<String, List<Finding>> placed = findings.all().stream().filter(finding -> finding.isPlaced() && finding.language().equals(text().language))
                .collect(Collectors.groupingBy(Finding::field));
        return Arrays.stream(Field.values()).filter(field -> placed.containsKey(field.code()))
                .map(field -> new Marked(field, Piece.of(field.of(words()), placed.get(field.code())))).toList();
    }

    /** What whoever has read it is asked. */
    public Verdict verdict(Language desk) {
        List<Verdict.Warning> warnings = findings.warnings().stream()
                .map(finding -> new Verdict.Warning(finding.rule(), desk.message(finding.nameKey()))).distinct().toList();
        List<Verdict.Part> parts = Arrays.stream(Field.values())
                .map(field -> new Verdict.Part(field.code(), desk.message(field.nameKey()), field.of(words()))).toList();
        return Verdict.blank(reviews, path(), new Verdict.Asked(warnings, parts));
    }

    Map<String, String> saidByField() {
        return Arrays.stream(Field.values()).collect(Collectors.toMap(Field::code, field -> field.of(words()), (one, other) -> one));
    }

    /** Waits as it is, and somebody else is here who may decide. */
    public boolean mayDecide(Visit here) {
        return reviews.isWaiting() && here.may(Deed.APPROVE_TEXT, text().story.embassy) && !manuscript.authors().contains(here.account().id);
    }

    public boolean maySubmit(Visit here) {
        return text().mayBeWrittenBy(here.account()) && here.may(Deed.SUBMIT_TEXT, text().story.embassy);
    }

    /** Approved as it is, and not what the public reads. */
    public boolean mayPublish(Visit here) {
        return reviews.approval().isPresent() && !text().isPublic(reviews.hash()) && text().story.isOpen()
                && here.may(Deed.PUBLISH_TEXT, text().story.embassy);
    }

    public boolean mayUnpublish(Visit here) {
        return text().isPublished() && here.may(Deed.UNPUBLISH_TEXT, text().story.embassy);
    }

    public boolean mayCancel(Visit here) {
        return plan().filter(Plan::isAhead).isPresent() && here.may(Deed.UNPUBLISH_TEXT, text().story.embassy);
    }

    /** When whoever handed it in wants it public; nothing when at once. */
    public Optional<Instant> wish() {
        return reviews.submission().map(submission -> submission.publishAt);
    }

    /** The same as a form has it. */
    String wanted(ZoneId zone) {
        return wish().map(moment -> LocalDateTime.ofInstant(moment, zone).toString()).orElse("");
    }

    public Optional<Plan> plan() {
        return Plan.of(text());
    }
}
