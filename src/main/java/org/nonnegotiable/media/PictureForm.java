package org.nonnegotiable.media;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestForm;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Typed;

/** What is said about a picture in a form, as it was typed. */
public class PictureForm {

    private static final int LONGEST_CREDIT = 200;
    private static final String YES = "yes";
    private static final String NO = "no";

    @RestForm
    String credit;
    @RestForm
    String licence;
    @RestForm
    String face;
    @RestForm
    String focalX;
    @RestForm
    String focalY;
    /** Which state of the picture was in front of whoever typed. */
    @RestForm
    String version;
    /** The page of the desk that somebody came from to send a picture. */
    @RestForm
    String back;
    /** Where the picture was clicked, if it was. */
    @RestForm("point.x")
    String pointX;
    @RestForm("point.y")
    String pointY;

    static PictureForm empty() {
        PictureForm form = new PictureForm();
        form.focalX = form.focalY = "50";
        return form;
    }

    static PictureForm of(Picture picture) {
        PictureForm form = new PictureForm();
        form.credit = picture.credit;
        form.licence = picture.licence.name();
        form.face = picture.face ? YES : NO;
        form.focalX = Integer.toString(picture.focalX);
        form.focalY = Integer.toString(picture.focalY);
        return form;
    }

    /** A click says where the point is. A button pressed by key clicks at nothing; then the numbers count. */
    void takeClick(Point point) {
        OptionalInt across = number(pointX);
        OptionalInt down = number(pointY);
        if (across.isPresent() && down.isPresent() && across.getAsInt() + down.getAsInt() > 0) {
            focalX = Integer.toString(point.percentAcross(across.getAsInt()));
            focalY = Integer.toString(point.percentDown(down.getAsInt()));
        }
    }

    /** By field, in the order of the form. */
    Map<String, String> problems(Language language) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (credit().isEmpty() || credit().codePointCount(0, credit().length()) > LONGEST_CREDIT) {
            problems.put("credit", language.message("desk_picture_credit_problem", LONGEST_CREDIT));
        }
        if (Arrays.stream(Licence.values()).noneMatch(one -> one.name().equals(licence))) {
            problems.put("licence", language.message("desk_picture_licence_problem"));
        }
        if (!YES.equals(face) && !NO.equals(face)) {
            problems.put("face", language.message("desk_picture_face_problem"));
        }
        return problems;
    }

    Map<String, String> focusProblems(Language language) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (percent(focalX).isEmpty()) {
            problems.put("focalX", language.message("desk_picture_focal_problem"));
        }
        if (percent(focalY).isEmpty()) {
            problems.put("focalY", language.message("desk_picture_focal_problem"));
        }
        return problems;
    }

    void describe(Picture picture) {
        picture.credit = credit();
        picture.licence = Licence.valueOf(licence);
        picture.face = YES.equals(face);
    }

    void focus(Picture picture) {
        picture.focalX = percent(focalX).getAsInt();
        picture.focalY = percent(focalY).getAsInt();
    }

    boolean isOf(Picture picture) {
        return Integer.toString(picture.version).equals(version);
    }

    boolean saysOf(Picture picture) {
        PictureForm own = of(picture);
        return Arrays.asList(credit(), licence, face, focalX(), focalY())
                .equals(Arrays.asList(own.credit(), own.licence, own.face, own.focalX(), own.focalY()));
    }

    public String credit() {
        return Typed.line(credit);
    }

    public boolean isUnder(Licence one) {
        return one.name().equals(licence);
    }

    public boolean isWithFace() {
        return YES.equals(face);
    }

    public boolean isWithoutFace() {
        return NO.equals(face);
    }

    public String focalX() {
        return focalX == null ? "" : focalX;
    }

    public String focalY() {
        return focalY == null ? "" : focalY;
    }

    /** Empty for whatever is no page of the desk. */
    public String back() {
        return back != null && back.matches("/desk/[a-z0-9/-]{1,100}") ? back : "";
    }

    PictureForm from(String page) {
        back = page;
        return this;
    }

    /** The page of a picture, which knows the way back. */
    URI address(Picture picture) {
        return URI.create(picture.deskAddress() + (back().isEmpty() ? "" : "?back=" + back()));
    }

    private static OptionalInt percent(String typed) {
        OptionalInt number = number(typed);
        return number.isPresent() && number.getAsInt() <= 100 ? number : OptionalInt.empty();
    }

    private static OptionalInt number(String typed) {
        return typed != null && typed.strip().matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(typed.strip())) : OptionalInt.empty();
    }
}
