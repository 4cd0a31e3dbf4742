package org.nonnegotiable.content;

import java.util.HashSet;
import java.util.Set;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.media.Drawing;

/** What files may refer to: things in the database and those that this import brings, as far as it has been read. */
final class Known {

    final Set<String> languages = new HashSet<>();
    final Set<String> figures = new HashSet<>();
    final Set<String> drawings = new HashSet<>();

    static Known inDatabase() {
        Known known = new Known();
        Languages.all().stream().map(Language::tag).forEach(known.languages::add);
        Figure.<Figure>listAll().forEach(figure -> known.figures.add(figure.code));
        Drawing.<Drawing>listAll().forEach(drawing -> known.drawings.add(drawing.name));
        return known;
    }

    /** The language a file's name says, {@code de} of {@code de.csv}; a fault when there is no such language. */
    boolean hasLanguage(String file, Faults faults) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean has = languages.contains(name.substring(0, name.lastIndexOf('.')));
        if (!has) {
            faults.add(file, 0, "is named for a language that languages.yaml does not name");
        }
        return has;
    }
}
