package org.nonnegotiable.content;

import java.util.HashSet;
import java.util.Set;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Message;
import org.nonnegotiable.media.Drawing;

/** What files may refer to: things in the database and those that this import brings, as far as it has been read. */
final class Known {

    final Set<String> languages = new HashSet<>();
    /** The names of the messages in English. */
    final Set<String> messages = new HashSet<>();
    final Set<String> figures = new HashSet<>();
    final Set<String> drawings = new HashSet<>();
    /** Addresses of stories, {@code de/stories/schaukel}, that this import has given away. */
    final Set<String> slugs = new HashSet<>();
    /** All of it was read before, and no address is given away twice. */
    boolean checked;

    static Known inDatabase() {
        Known known = new Known();
        Languages.all().stream().map(Language::tag).forEach(known.languages::add);
        Message.<Message>list("language", "en").forEach(message -> known.messages.add(message.name));
        Figure.<Figure>listAll().forEach(figure -> known.figures.add(figure.code));
        Drawing.<Drawing>listAll().forEach(drawing -> known.drawings.add(drawing.name));
        return known;
    }

    /** Whether a file's name says a language, {@code de} of {@code de.csv}; a fault when there is no such language. */
    boolean hasLanguage(String file, String ending, Faults faults) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean has = name.endsWith(ending) && languages.contains(name.substring(0, name.length() - ending.length()));
        if (!has) {
            faults.add(file, 0, "is not named for a language that languages.yaml names, with " + ending + " at the end");
        }
        return has;
    }
}
