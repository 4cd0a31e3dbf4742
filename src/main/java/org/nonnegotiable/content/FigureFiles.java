package org.nonnegotiable.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nonnegotiable.counter.Figure;

/** {@code figures/figures.csv}: the figures in their order. */
class FigureFiles implements Kind {

    private static final String FILE = "figures/figures.csv";

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        if (folder.has(FILE)) {
            for (Table.Row row : Table.read(folder, FILE, faults, "figure")) {
                Figure figure = new Figure();
                figure.code = row.code("figure", 40);
                figure.place = deeds.size();
                known.figures.add(figure.code);
                wordless(figure, known).ifPresent(key -> faults.add(FILE, row.line(), "there is no English message " + key));
                deeds.add(() -> Figure.getEntityManager().merge(figure));
            }
        }
        return deeds;
    }

    /** The message it lacks: pages could not name it. */
    private static Optional<String> wordless(Figure figure, Known known) {
        Stream<String> needed = figure.code == null ? Stream.empty() : Stream.of(figure.nameKey(), figure.countsKey());
        return needed.filter(key -> !known.messages.contains(key)).findFirst();
    }

    @Override
    public void write(Folder folder) {
        Table.write(folder, FILE, Figure.all().stream().map(figure -> new Object[] {figure.code}), "figure");
    }
}
