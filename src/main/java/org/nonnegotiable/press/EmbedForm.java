package org.nonnegotiable.press;

import jakarta.ws.rs.BadRequestException;
import java.util.Collection;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** What an embed shall be: chosen by a plain form, so that it needs no script. */
record EmbedForm(Embed embed) {

    static final String LATEST = "latest";
    static final String FROZEN = "frozen";

    /** What was not chosen: the language of the page, the reader's colours, and on a dated page the dated reading. */
    static EmbedForm of(Cited cited, String language, String theme, String keep) {
        Language in = language == null ? cited.language() : Languages.known(language).orElseThrow(BadRequestException::new);
        Cited shown = keeps(cited, keep) ? cited.freeze() : cited.latest();
        return new EmbedForm(new Embed(shown.in(in), Theme.of(theme)));
    }

    private static boolean keeps(Cited cited, String keep) {
        if (keep != null && !keep.equals(LATEST) && !keep.equals(FROZEN)) {
            throw new BadRequestException();
        }
        return keep == null ? cited.frozen() : keep.equals(FROZEN);
    }

    public Collection<Language> languages() {
        return Languages.all();
    }
}
