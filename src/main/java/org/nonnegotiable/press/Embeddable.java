package org.nonnegotiable.press;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Origin;

/** An address of this site whose number can stand in a frame: a figure's page, a dated reading's, or an embed itself. */
record Embeddable(String language, String figure, String at, String theme) {

    /** What is encoded is none of these: encodings within encodings end here. */
    private static final Pattern PAGE = Pattern.compile(
            "/([A-Za-z-]{2,20})/counter/([a-z-]{1,64})(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}(?:\\.[0-9]{1,9})?))?(?:/cite)?(?:\\?[^%#]*)?(?:#[^%]*)?");
    private static final Pattern EMBED = Pattern.compile("/embed/([A-Za-z-]{2,20})/([a-z-]{1,64})(?:\\?([^%#]*))?(?:#[^%]*)?");

    /** Refuses with 404 an address that is not ours or shows no number. */
    static Embeddable parse(String url) {
        String origin = Origin.of("");
        if (!url.startsWith(origin + "/")) {
            throw new NotFoundException();
        }
        String path = url.substring(origin.length());
        Matcher embed = EMBED.matcher(path);
        if (embed.matches()) {
            return new Embeddable(embed.group(1), embed.group(2), parameter("at", embed.group(3)), parameter("theme", embed.group(3)));
        }
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            throw new NotFoundException();
        }
        return new Embeddable(page.group(1), page.group(2), page.group(3), null);
    }

    Embed embed(LocalDate today) {
        try {
            return new Embed(Cited.of(figure, at, Language.fromString(language), today), Theme.of(theme));
        } catch (BadRequestException | NothingStatedException e) {
            throw new NotFoundException(e); // of the address that was asked about, not of this one
        }
    }

    private static String parameter(String name, String query) {
        Matcher value = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query == null ? "" : query);
        return value.find() ? value.group(1) : null;
    }
}
