package org.nonnegotiable.milestone;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.nonnegotiable.language.Language;

/** A dated event of the campaign and where it was reported. */
@Entity
public class Milestone extends PanacheEntityBase {

    @Id
    public String code;
    public LocalDate day;
    /** An address without its scheme, or the name of a publication, as recorded. */
    public String source;
    @OneToMany(mappedBy = "milestone", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
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
