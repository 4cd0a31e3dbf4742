package org.nonnegotiable.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Typed;

/** A text that explains the campaign, in one language. */
@Entity
public class StandingPage extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    /** Its address, the same in every language. */
    public String code;
    public Language language;
    public String title;
    public String summary;
    /** CommonMark. */
    public String body;

    public static Optional<StandingPage> of(String code, Language language) {
        return find("code = ?1 and language = ?2", code, language).firstResultOptional();
    }

    /** For a change: nobody else changes it before this transaction ends. */
    static Optional<StandingPage> locked(String code, Language language) {
        return StandingPage.<StandingPage>find("code = ?1 and language = ?2", code, language).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Stands for what it says now. */
    String version() {
        return Typed.version(title, summary, body);
    }

    /** A new page, or what it says, anew. */
    public static void record(String code, Language language, String title, String summary, String body) {
        StandingPage page = of(code, language).orElseGet(StandingPage::new);
        page.code = code;
        page.language = language;
        page.title = title;
        page.summary = summary;
        page.body = body;
        page.persist();
    }

    static List<String> codes() {
        return getEntityManager().createQuery("select distinct code from StandingPage order by code", String.class).getResultList();
    }

    /** The page for readers of a language: their own, or the one to fall back to. */
    static Optional<StandingPage> readIn(Language language, String code) {
        Map<Language, StandingPage> written = written(code);
        return written.isEmpty() ? Optional.empty() : Optional.of(written.get(language.amongst(written.keySet())));
    }

    Here here(Language reader) {
        return Here.at(reader, written(code).keySet().stream().collect(Collectors.toMap(Function.identity(), any -> code)), code);
    }

    private static Map<Language, StandingPage> written(String code) {
        return StandingPage.<StandingPage>stream("code", code).collect(Collectors.toMap(page -> page.language, Function.identity()));
    }
}
