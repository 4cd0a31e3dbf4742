package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Drawing;

/** A child's story: what is the same in every language. */
@Entity
public class Story extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** The name of its folder in the content; never shown. */
    public String ref;
    /** Invented, and said to be so wherever it is shown. */
    public boolean sample;
    @Enumerated(EnumType.STRING)
    public AgeBand age;
    @Enumerated(EnumType.STRING)
    public Oblast oblast;
    public YearMonth returned;
    @ElementCollection
    @CollectionTable(name = "story_theme")
    @Column(name = "theme")
    @Enumerated(EnumType.STRING)
    @Fetch(FetchMode.SUBSELECT)
    public Set<Theme> themes = new TreeSet<>();
    @ManyToOne
    public Drawing drawing;
    /** When the first of its texts was; lists go by it. */
    public Instant publishedAt;
    public Instant withdrawnAt;
    @OneToMany(mappedBy = "story", cascade = CascadeType.ALL)
    @Fetch(FetchMode.SUBSELECT)
    public List<StoryText> texts = new ArrayList<>();

    public static Optional<Story> referred(String ref) {
        return find("ref", ref).firstResultOptional();
    }

    /** How many there were. */
    public static long removeSamples() {
        List<Story> samples = list("sample", true);
        samples.forEach(sample -> FormerAddress.delete("text.story", sample));
        samples.forEach(Story::delete);
        return samples.size();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Optional<StoryText> in(Language language) {
        return texts.stream().filter(text -> text.language.equals(language)).findFirst();
    }

    /** What the public may read of it, by language; nothing once it is withdrawn. */
    public Map<Language, StoryText> published() {
        return isWithdrawn() ? Map.of() : texts.stream().filter(StoryText::isPublished)
                .collect(Collectors.toMap(text -> text.language, Function.identity()));
    }

    /** The text for readers of a language: their own, or the one to fall back to. */
    public Optional<StoryText> readIn(Language language) {
        Map<Language, StoryText> readable = published();
        return readable.isEmpty() ? Optional.empty() : Optional.of(readable.get(language.amongst(readable.keySet())));
    }

    /** The facts of another, its texts left out; says whether they differ. */
    public boolean take(Story facts) {
        boolean changed = !facts().equals(facts.facts());
        ref = facts.ref;
        sample = facts.sample;
        age = facts.age;
        oblast = facts.oblast;
        returned = facts.returned;
        drawing = Drawing.findById(facts.drawing.name);
        themes.retainAll(facts.themes);
        themes.addAll(facts.themes);
        return changed;
    }

    private List<Object> facts() {
        return Arrays.asList(age, oblast, returned, drawing == null ? null : drawing.name, Set.copyOf(themes));
    }

    /** A new, empty text in a language. */
    public StoryText write(Language language) {
        StoryText text = new StoryText();
        text.story = this;
        text.language = language;
        texts.add(text);
        return text;
    }

    /** Gone everywhere, for good. */
    public void withdraw(Instant now) {
        withdrawnAt = now;
    }
}
