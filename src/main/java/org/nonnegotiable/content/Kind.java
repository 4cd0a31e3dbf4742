package org.nonnegotiable.content;

import java.util.List;

/** One sort of content and the files it is written in. */
interface Kind {

    /** Reads the files and says what storing them would do; faults instead of deeds where something is wrong. Changes nothing. */
    List<Runnable> read(Folder folder, Known known, Faults faults);

    /** Writes everything of this kind that the database holds. */
    void write(Folder folder);
}
