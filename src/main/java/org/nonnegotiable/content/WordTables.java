package org.nonnegotiable.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Tables of words, a file for each language: {@code milestones/de.csv} beside {@code milestones/milestones.csv}. {@code most}: characters
 * of a word.
 */
record WordTables(String folder, String key, String word, int most) {

    /** Reads every file but {@code except}; {@code store} is told language and row of each line whose key is known. */
    List<Runnable> read(Folder files, Known known, Faults faults, Predicate<String> isKnown, BiConsumer<String, String[]> store) {
        List<Runnable> deeds = new ArrayList<>();
        for (String name : files.names(folder)) {
            String file = folder + "/" + name;
            if (name.equals(main()) || !known.hasLanguage(file, ".csv", faults)) {
                continue;
            }
            String language = name.replace(".csv", "");
            for (Table.Row row : Table.read(files, file, faults, key, word)) {
                String[] cells = {row.text(key, 200), row.text(word, most)};
                if (!isKnown.test(cells[0])) {
                    faults.add(file, row.line(), key + " '" + cells[0] + "' is not known");
                }
                deeds.add(() -> store.accept(language, cells));
            }
        }
        return deeds;
    }

    void write(Folder files, String language, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            Table.write(files, folder + "/" + language + ".csv", rows.stream(), key, word);
        }
    }

    private String main() {
        return folder + ".csv";
    }
}
