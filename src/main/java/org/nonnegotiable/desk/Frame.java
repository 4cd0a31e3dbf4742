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

    /** A field for days drops what is none, and with it what somebody typed: that stays in a field for text. */
    static String inputType(Visit here, String type, String value) {
        boolean day = type.equals("date") && !value.matches("\\d{4}-\\d{2}-\\d{2}");
        boolean month = type.equals("month") && !value.matches("\\d{4}-\\d{2}");
        boolean moment = type.equals("datetime-local") && !value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");
        return !value.isEmpty() && (day || month || moment) ? "text" : type;
    }

    static boolean isAt(Visit here, String path) {
        return here.address().equals(path) || here.address().startsWith(path + "/");
    }
}
