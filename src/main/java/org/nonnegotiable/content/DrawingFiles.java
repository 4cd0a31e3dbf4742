package org.nonnegotiable.content;

import java.util.ArrayList;
import java.util.List;
import org.nonnegotiable.media.Drawing;

/** {@code drawings/mitten.svg}. */
class DrawingFiles implements Kind {

    private static final String FOLDER = "drawings";

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        for (String name : folder.names(FOLDER)) {
            String file = FOLDER + "/" + name;
            folder.read(file, faults).ifPresent(svg -> {
                Drawing drawing = new Drawing();
                drawing.name = name.replace(".svg", "");
                drawing.svg = svg;
                faults.code(file, 0, "the file's name", drawing.name, 40);
                Drawing.fault(svg).ifPresent(fault -> faults.add(file, 0, fault));
                known.drawings.add(drawing.name);
                deeds.add(() -> Drawing.getEntityManager().merge(drawing));
            });
        }
        return deeds;
    }

    @Override
    public void write(Folder folder) {
        Drawing.<Drawing>listAll().forEach(drawing -> folder.write(FOLDER + "/" + drawing.name + ".svg", drawing.svg));
    }
}
