package org.nonnegotiable.story;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.nonnegotiable.language.Language;

/** Where a text was public once. Never removed: links in newspapers outlive titles. */
@Entity
public class FormerAddress extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public Language language;
    public String slug;
    @ManyToOne(optional = false)
    public StoryText text;

    /** In every language, the newest first: under the path of a fallback it was read in others, too. */
    static List<FormerAddress> of(String slug) {
        return list("slug = ?1 order by id desc", slug);
    }

    static void remember(Publication left) {
        if (count("text = ?1 and slug = ?2", left.text, left.words.slug()) > 0) {
            return;
        }
        FormerAddress former = new FormerAddress();
        former.language = left.language;
        former.slug = left.words.slug();
        former.text = left.text;
        former.persist();
    }
}
