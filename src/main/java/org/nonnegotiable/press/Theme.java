package org.nonnegotiable.press;

import jakarta.ws.rs.BadRequestException;
import java.util.Arrays;
import java.util.Locale;

/** The colours of an embed: its own paper by day, by night, or as the reader's device has it. */
enum Theme {
    AUTO, LIGHT, DARK;

    /** Refuses an unknown one with 400; none is the reader's own. */
    static Theme of(String code) {
        return code == null ? AUTO : Arrays.stream(values()).filter(theme -> theme.code().equals(code)).findFirst()
                .orElseThrow(BadRequestException::new);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "embed_theme_" + code();
    }

    /** As {@code meta name=color-scheme} wants it. */
    public String scheme() {
        return this == AUTO ? "light dark" : code();
    }
}
