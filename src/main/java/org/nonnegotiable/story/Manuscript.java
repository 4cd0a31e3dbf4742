package org.nonnegotiable.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.review.Fingerprint;
import org.nonnegotiable.review.Work;
import org.nonnegotiable.safeguarding.Answers;
import org.nonnegotiable.safeguarding.Child;
import org.nonnegotiable.safeguarding.Consent;
import org.nonnegotiable.safeguarding.Finding;
import org.nonnegotiable.safeguarding.Findings;
import org.nonnegotiable.safeguarding.Gate;
import org.nonnegotiable.safeguarding.Material;
import org.nonnegotiable.safeguarding.Passage;
import org.nonnegotiable.safeguarding.PictureFacts;
import org.nonnegotiable.safeguarding.Weight;

/** All that a decision about a text rests on: what it says, what is true in every language, the child's file. A value: never changes. */
public record Manuscript(StoryText text, Words words, Facts facts, Set<Theme> themes) {

    /** The child's name and the alt text have rules of their own. */
    private static final Set<Field> NEEDED = Set.of(Field.TITLE, Field.SLUG, Field.SUMMARY, Field.QUOTE, Field.BODY);

    public Manuscript {
        themes = Set.copyOf(themes);
    }

    /** As it is being written. */
    public static Manuscript of(StoryText text) {
        return new Manuscript(text, text.words.shown(), text.story.facts(), text.story.themes);
    }

    /** As the public reads it. */
    static Manuscript of(Publication publication) {
        return new Manuscript(publication.text, publication.words, publication.facts, publication.themes);
    }

    public Optional<Child> child() {
        return Optional.ofNullable(text.story.child).flatMap(id -> Child.findByIdOptional(id));
    }

    public Optional<Picture> picture() {
        return Optional.ofNullable(facts.picture()).flatMap(id -> Picture.findByIdOptional(id));
    }

    /** What stands for exactly this: any other word, fact, picture, answer or consent is another. */
    public String hash() {
        Map<String, String> parts = new TreeMap<>();
        words.fields().forEach((field, said) -> parts.put("words." + field.code(), said));
        parts.put("words.decorative", Boolean.toString(words.decorative()));
        parts.put("language", text.language.tag());
        parts.put("facts", Stream.of(facts.age(), facts.oblast(), facts.returned(), facts.telling(), facts.drawing(), facts.picture())
                .map(String::valueOf).collect(Collectors.joining(" ")));
        parts.put("themes", new TreeSet<>(themes).toString());
        picture().ifPresent(picture -> picture.facts().forEach((name, fact) -> parts.put("picture." + name, fact)));
        child().ifPresent(child -> parts.put("child", child.code + file(child)));
        return Fingerprint.of(parts);
    }

    /** Rows of a child's file never change but by ending: their numbers stand for what they say. */
    private static String file(Child child) {
        String consent = Consent.latest(child).map(one -> " consent " + one.id + (one.isRevoked() ? " revoked" : "")).orElse("");
        return consent + Answers.latest(child).map(answers -> " answers " + answers.number).orElse("");
    }

    public Work work() {
        return new Work(text.subject(), text.story.embassy, text.language, hash());
    }

    /** Everything that stands in the way of this being public, and everything that wants a reason. */
    public Findings findings(Instant now) {
        Stream<Finding> own = Stream.concat(lacking(), taken());
        return new Findings(Stream.concat(own, child().map(child -> Gate.examine(material(child), day(now)).all())
                .orElseGet(() -> List.of(blocking("child_missing", null))).stream()).toList());
    }

    /** Whether somebody outside may look at it before it is public. */
    boolean letsPreview(Instant now) {
        return text.story.isOpen() && child().filter(child -> Gate.letsPreview(material(child), day(now))).isPresent();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Stream<Finding> lacking() {
        return words.missing().stream().filter(NEEDED::contains).map(field -> blocking("field_missing", field));
    }

    private Stream<Finding> taken() {
        boolean taken = words.slug() != null && Address.isTaken(words.slug(), text.language, text.story.ref);
        return taken ? Stream.of(blocking("address_taken", Field.SLUG)) : Stream.empty();
    }

    private Finding blocking(String rule, Field field) {
        return new Finding(rule, Weight.BLOCKS, field == null ? null : field.code(), text.language, 0, 0);
    }

    private Material material(Child child) {
        PictureFacts shown = picture().map(picture -> new PictureFacts(picture.face, words.decorative(), words.alt())).orElse(null);
        return new Material(child, text.language, passages(), elsewhere(), facts.age() == null ? null : facts.age().code,
                facts.oblast() == null ? null : facts.oblast().code(), facts.returned(), facts.telling(), shown, authors(), otherNames());
    }

    private List<Passage> passages() {
        Stream<Passage> credit = picture().map(picture -> new Passage("credit", text.language, picture.credit)).stream();
        return Stream.concat(passages(words, text.language), credit).toList();
    }

    /** What the other languages say, and what the public reads of them. */
    private List<Passage> elsewhere() {
        Stream<Passage> written = text.story.texts.stream().filter(one -> !one.language.equals(text.language))
                .flatMap(one -> passages(one.words, one.language));
        Stream<Passage> read = text.story.publications.stream().filter(one -> !one.language.equals(text.language))
                .flatMap(one -> passages(one.words, one.language));
        return Stream.concat(written, read).distinct().toList();
    }

    private static Stream<Passage> passages(Words words, Language language) {
        return words.shown().fields().entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> new Passage(field.getKey().code(), language, field.getValue()));
    }

    private Map<Language, String> otherNames() {
        return text.story.texts.stream().filter(one -> !one.language.equals(text.language) && !one.words.name().isBlank())
                .collect(Collectors.toMap(one -> one.language, one -> one.words.name()));
    }

    /** Whoever wrote any of its revisions or its facts; the log remembers those whose words have gone since. */
    public Set<Long> authors() {
        Stream<Long> wrote = Revision.<Revision>list("text", text).stream().map(revision -> revision.author);
        Stream<Long> logged = AuditEntry.<AuditEntry>list("(thing = ?1 or thing = ?2) and (deed = ?3 or deed = ?4)", text.story.thing(),
                text.subject(), Deed.WRITE_STORY, Deed.TRANSLATE_STORY).stream().map(entry -> entry.actor);
        return Stream.of(wrote, logged, Stream.of(text.story.createdBy, text.story.changedBy, text.changedBy)).flatMap(people -> people)
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
