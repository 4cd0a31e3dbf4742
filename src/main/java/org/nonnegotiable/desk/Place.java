package org.nonnegotiable.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;

/** A part of the desk that the masthead leads to, for those who may do one of its deeds. */
public enum Place {

    STORIES(Deed.READ_STORY), PICTURES(Deed.UPLOAD_PICTURE), CHILDREN(Deed.READ_CONSENT_STATUS), REVIEW(Deed.APPROVE_TEXT), READINGS(Deed.PROPOSE_READING),
    EMBASSIES(Deed.EDIT_EMBASSY), MILESTONES(Deed.EDIT_MILESTONE), PAGES(Deed.EDIT_PAGE), LANGUAGES(Deed.EDIT_MESSAGE), ACCOUNTS(Deed.INVITE), AUDIT(Deed.READ_AUDIT);

    private final Set<Deed> deeds;

    Place(Deed... deeds) {
        this.deeds = Set.of(deeds);
    }

    static List<Place> of(Visit here) {
        return Arrays.stream(values()).filter(place -> place.deeds.stream().anyMatch(here::may)).toList();
    }

    public String path() {
        return "/desk/" + name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return "desk_place_" + name().toLowerCase(Locale.ROOT);
    }

    public boolean isAround(String address) {
        return address.equals(path()) || address.startsWith(path() + "/");
    }
}
