package org.nonnegotiable.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.milestone.Milestone;

/** {@code milestones/milestones.csv}, days and sources, and {@code milestones/de.csv}, the events in a language. */
class MilestoneFiles implements Kind {

    private static final String FILE = "milestones/milestones.csv";
    private static final WordTables WORDS = new WordTables("milestones", "milestone", "event", 500);

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Milestone.<Milestone>listAll().forEach(milestone -> codes.add(milestone.code));
        if (folder.has(FILE)) {
            for (Table.Row row : Table.read(folder, FILE, faults, "milestone", "date", "source")) {
                String code = row.code("milestone", 80);
                LocalDate day = row.day("date");
                String source = row.text("source", 500);
                codes.add(code);
                deeds.add(() -> Milestone.record(code, day, source));
            }
        }
        deeds.addAll(WORDS.read(folder, known, faults, codes::contains,
                (language, cells) -> Milestone.<Milestone>findById(cells[0]).tell(Language.fromString(language), cells[1])));
        return deeds;
    }

    @Override
    public void write(Folder folder) {
        List<Milestone> milestones = Milestone.list("order by day, code");
        Table.write(folder, FILE, milestones.stream().map(one -> new Object[] {one.code, one.day, one.source}), "milestone", "date", "source");
        for (Language language : Languages.all()) {
            WORDS.write(folder, language.tag(), milestones.stream().flatMap(milestone -> milestone.toldIn(language).stream())
                    .map(text -> new Object[] {text.milestone.code, text.event}).toList());
        }
    }
}
