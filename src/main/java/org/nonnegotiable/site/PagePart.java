package org.nonnegotiable.site;

import io.quarkus.qute.RawString;
import java.util.Map;
import java.util.Optional;
import org.nonnegotiable.language.Html;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Origin;

/** What the editor of a standing page shows; {@code now}: what somebody else has made of it, null when nobody has. Never changes. */
public record PagePart(String code, Language language, PageForm form, Map<String, String> problems, StandingPage now, boolean previewed) {

    static PagePart of(String code, Language language, PageForm form) {
        return new PagePart(code, language, form, Map.of(), null, false);
    }

    /** To be shown again, for these reasons. */
    PagePart wrong(Map<String, String> reasons) {
        return new PagePart(code, language, form, reasons, now, previewed);
    }

    /** The same words, to be saved over what is there by somebody who has seen it. */
    PagePart contested(StandingPage there) {
        return new PagePart(code, language, new PageForm(form.title(), form.summary(), form.body(), there.version()), problems, there, previewed);
    }

    PagePart preview() {
        return new PagePart(code, language, form, problems, now, true);
    }

    /** What it is translated from: English, and English from Ukrainian. */
    public Optional<StandingPage> original() {
        return Languages.known(language.tag().equals("en") ? "uk" : "en").flatMap(other -> StandingPage.of(code, other));
    }

    /** As readers will see it. */
    public RawString page() {
        return Html.prose(form.body().replace("{origin}", Origin.of("")));
    }

    public String path() {
        return "/desk/pages/" + code + "/" + language;
    }
}
