package org.nonnegotiable.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nonnegotiable.embassy.Embassy;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** {@code embassies/embassies.csv}, countries and what is spoken there, and {@code embassies/de.csv}, the capitals in a language. */
class EmbassyFiles implements Kind {

    private static final String FILE = "embassies/embassies.csv";
    private static final String[] COLUMNS = {"country", "languages", "confirmed"};
    private static final WordTables CAPITALS = new WordTables("embassies", "country", "capital", 100);

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        Set<String> countries = new HashSet<>();
        Embassy.<Embassy>listAll().forEach(embassy -> countries.add(embassy.country));
        if (folder.has(FILE)) {
            for (Table.Row row : Table.read(folder, FILE, faults, COLUMNS)) {
                Embassy embassy = new Embassy();
                embassy.country = row.read("country", EmbassyFiles::country);
                embassy.languages = row.read("languages", EmbassyFiles::languages);
                embassy.confirmed = Boolean.TRUE.equals(row.read("confirmed", EmbassyFiles::confirmed));
                countries.add(embassy.country);
                deeds.add(() -> Embassy.record(embassy.country, embassy.languages, embassy.confirmed));
            }
        }
        deeds.addAll(CAPITALS.read(folder, known, faults, countries::contains,
                (language, cells) -> Embassy.<Embassy>findById(cells[0]).nameCapital(Language.fromString(language), cells[1])));
        return deeds;
    }

    @Override
    public void write(Folder folder) {
        List<Embassy> embassies = Embassy.list("order by country");
        Table.write(folder, FILE, embassies.stream()
                .map(one -> new Object[] {one.country, one.languages, one.confirmed ? "yes" : "to-confirm"}), COLUMNS);
        for (Language language : Languages.all()) {
            CAPITALS.write(folder, language.tag(), embassies.stream().flatMap(embassy -> embassy.capitalIn(language).stream())
                    .map(capital -> new Object[] {capital.embassy.country, capital.name}).toList());
        }
    }

    private static String country(String text) {
        if (!Set.of(Locale.getISOCountries()).contains(text)) {
            throw new IllegalArgumentException("is no ISO 3166-1 alpha-2 code");
        }
        return text;
    }

    private static String languages(String text) {
        if (text.length() > 200) {
            throw new IllegalArgumentException("is longer than 200 characters");
        }
        for (String tag : text.split(" ", -1)) {
            LanguageFiles.tag(tag);
        }
        return text;
    }

    private static boolean confirmed(String text) {
        if (!List.of("yes", "to-confirm").contains(text)) {
            throw new IllegalArgumentException("is neither yes nor to-confirm");
        }
        return text.equals("yes");
    }
}
