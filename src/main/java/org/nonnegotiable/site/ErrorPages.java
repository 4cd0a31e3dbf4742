package org.nonnegotiable.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nonnegotiable.edition.Busy;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** The pages that say what went wrong: one of a language and a status, made once an edition, so that random addresses cost nothing. */
@Singleton
class ErrorPages implements Busy {

    /** The statuses that have words of their own; any other takes those of 400 or 500. */
    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 410, 429, 500, 503);

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance error(Here here, long status, String words, String explanation);
    }

    private record Kept(Edition.Stamp stamp, Map<String, String> pages) {
    }

    @Inject
    Edition edition;

    private volatile Kept kept = new Kept(null, Map.of());

    String page(int status, String path) {
        Language language = language(path);
        return pages().computeIfAbsent(status + " " + language, key -> rendered(status, language));
    }

    /** For who may not wait for it to be made. */
    Optional<String> made(int status, String path) {
        return Optional.ofNullable(pages().get(status + " " + language(path)));
    }

    /** That of an address, English where it names none: /uk/counter, and /embed/uk/returned. */
    private static Language language(String path) {
        return Stream.of(path.split("/", 4)).skip(1).limit(2).flatMap(part -> Languages.known(part).stream()).findFirst()
                .orElseGet(() -> Languages.accepted(null));
    }

    @Override
    public Answer answer(String path) {
        return Problem.fits(path) ? new Answer(Problem.TYPE, Problem.json(503, null, path)) : new Answer("text/html;charset=UTF-8", page(503, path));
    }

    private Map<String, String> pages() {
        Kept now = kept;
        if (!edition.current().equals(now.stamp)) {
            now = new Kept(edition.current(), new ConcurrentHashMap<>());
            kept = now;
        }
        return now.pages;
    }

    private static String rendered(int status, Language language) {
        int words = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        return Templates.error(Here.at(language, "").unlisted(), status, "error_" + words, "error_" + words + "_text").render();
    }
}
