package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/** Where a text once was. Never removed: links in newspapers outlive titles. */
@Entity
public class FormerAddress extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public Language language;
    public String slug;
    @ManyToOne(optional = false)
    public StoryText text;

    static Optional<StoryText> of(Language language, String slug) {
        return FormerAddress.<FormerAddress>find("language = ?1 and slug = ?2 order by id desc", language, slug)
                .firstResultOptional().map(former -> former.text);
    }

    /** In any language: under its path a fallback was read in others, too. */
    static Optional<StoryText> of(String slug) {
        return FormerAddress.<FormerAddress>find("slug = ?1 order by id desc", slug).firstResultOptional().map(former -> former.text);
    }

    static void remember(StoryText text) {
        FormerAddress former = new FormerAddress();
        former.language = text.language;
        former.slug = text.slug;
        former.text = text;
        former.persist();
    }
}
