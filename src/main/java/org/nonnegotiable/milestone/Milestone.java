package org.nonnegotiable.milestone;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;

/** A dated event of the campaign and where it was reported. */
@Entity
public class Milestone extends PanacheEntityBase {

    @Id
    public String code;
    public LocalDate day;
    /** An address without its scheme, or the name of a publication, as recorded. */
    public String source;
    @OneToMany(mappedBy = "milestone", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    public List<MilestoneText> texts = new ArrayList<>();

    /** The newest first, of those that are told in some language. */
    public static List<Milestone> newest(int most) {
        return find("texts is not empty order by day desc, code desc").page(0, most).list();
    }

    public static List<Milestone> all() {
        return list("texts is not empty order by day desc, code desc");
    }

    /** A new milestone, or what is known of one, anew. */
    public static void record(String code, LocalDate day, String source) {
        Milestone milestone = Milestone.<Milestone>findByIdOptional(code).orElseGet(Milestone::new);
        milestone.code = code;
        milestone.day = day;
        milestone.source = source;
        milestone.persist();
    }

    static Optional<Milestone> coded(String code) {
        return Typed.mayBeCode(code) ? findByIdOptional(code) : Optional.empty();
    }

    /** For a change: nobody else changes it before this transaction ends. */
    static Optional<Milestone> locked(String code) {
        return Typed.mayBeCode(code) ? findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    /** A new one, named for its day and its first words. */
    static Milestone begin(MilestoneForm form) {
        String words = Languages.all().stream().map(form::event).map(Milestone::ascii).filter(one -> !one.isEmpty()).findFirst().orElse("");
        String name = (form.day() + "-" + words).replaceAll("^(.{1,60}[a-z0-9])-?.*$", "$1");
        Milestone milestone = new Milestone();
        milestone.code = Stream.iterate(1, i -> i + 1).map(i -> i == 1 ? name : name + "-" + i).filter(one -> findByIdOptional(one).isEmpty())
                .findFirst().orElseThrow();
        return milestone;
    }

    private static String ascii(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** What somebody has typed. A language without words is told no more. */
    void take(MilestoneForm form) {
        day = form.readDay();
        source = form.source();
        persist();
        for (Language language : Languages.all()) {
            if (form.event(language).isEmpty()) {
                toldIn(language).ifPresent(texts::remove);
            } else {
                tell(language, form.event(language));
            }
        }
    }

    /** Stands for what it says now, in all languages. */
    String version() {
        return Typed.version(day, source, Languages.all().stream().map(language -> toldIn(language).map(text -> text.event).orElse("")).toList());
    }

    /** What lists call it: what happened, or its code while that is told in no language. */
    public String name(Language reader) {
        return texts.isEmpty() ? code : in(reader).event;
    }

    public String deskPath() {
        return "/desk/milestones/" + code;
    }

    public void tell(Language language, String event) {
        MilestoneText text = toldIn(language).orElseGet(MilestoneText::new);
        text.milestone = this;
        text.language = language;
        text.event = event;
        text.persist();
        if (!texts.contains(text)) {
            texts.add(text);
        }
    }

    public Optional<MilestoneText> toldIn(Language language) {
        return texts.stream().filter(text -> text.language.equals(language)).findFirst();
    }

    /** In the language asked for, or the one to fall back to. */
    public MilestoneText in(Language language) {
        Map<Language, MilestoneText> written = texts.stream().collect(Collectors.toMap(text -> text.language, text -> text));
        return written.get(language.amongst(written.keySet()));
    }

    /** The host of the source, or its name as it is. */
    public String publisher() {
        return isLinked() ? source.substring(0, source.indexOf('/')) : source;
    }

    /** Whether {@link #source} can be followed: a host and a path, no spaces. */
    public boolean isLinked() {
        return source.matches("[a-z0-9.-]+\\.[a-z]{2,}/\\S+");
    }
}
