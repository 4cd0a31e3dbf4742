package org.nonnegotiable.desk;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.nonnegotiable.account.Visit;

/** What the frame of every desk page asks. */
@TemplateExtension
class Frame {

    private Frame() {
    }

    static List<Place> places(Visit here) {
        return Place.of(here);
    }

    /** None, or the one there is. */
    static List<Freeze> freezes(Visit here) {
        return Freeze.current().stream().toList();
    }

    static boolean isAt(Visit here, String path) {
        return here.address().equals(path) || here.address().startsWith(path + "/");
    }
}
