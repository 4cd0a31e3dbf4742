package org.nonnegotiable.story;

import jakarta.ws.rs.FormParam;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Typed;
import org.nonnegotiable.media.Drawing;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.media.PictureList;
import org.nonnegotiable.safeguarding.Telling;

/** What somebody chooses about a story, kept as sent. */
public class FactsForm {

    private static final String PICTURE = "picture/";

    @FormParam("age")
    String age;
    @FormParam("oblast")
    String oblast;
    @FormParam("returned")
    String returned;
    @FormParam("telling")
    String telling;
    @FormParam("themes")
    List<String> themes;
    /** The name of a drawing, or the number of a picture after {@link #PICTURE}. */
    @FormParam("illustration")
    String illustration;
    @FormParam("version")
    int version;
    /** Pictures are shown from the one before this number on; from the newest when it is null. */
    @FormParam("before")
    Long before;
    /** Where somebody goes on to from here. */
    @FormParam("then")
    String then;

    private final Map<String, String> problems = new LinkedHashMap<>();

    static FactsForm of(Facts facts, Set<Theme> themes, int version) {
        FactsForm form = new FactsForm();
        form.age = facts.age() == null ? "" : facts.age().code;
        form.oblast = facts.oblast() == null ? "" : facts.oblast().code();
        form.returned = facts.returned() == null ? "" : facts.returned().toString();
        form.telling = facts.telling() == null ? "" : facts.telling().code();
        form.themes = themes.stream().map(Theme::code).toList();
        form.illustration = facts.picture() != null ? PICTURE + facts.picture() : facts.drawing() == null ? "" : facts.drawing();
        form.version = version;
        return form;
    }

    /** With a picture that was sent a moment ago. */
    FactsForm choosing(Long picture, Story story) {
        illustration = picture != null && Picture.own(picture, story.embassy).isPresent() ? PICTURE + picture : illustration;
        return this;
    }

    /** Only other pictures to choose from are asked for, nothing is to be saved yet. */
    boolean looksFurther() {
        return before != null;
    }

    /** The page after saving. */
    String onwards(Story story) {
        String path = "/desk/stories/" + story.id;
        return "upload".equals(then) ? "/desk/pictures/new?back=" + path + "/facts" : path;
    }

    /** What is chosen; what is empty is not known yet, and what cannot be is among the problems. */
    Facts facts(Story story, Language desk) {
        boolean pictured = illustration != null && illustration.startsWith(PICTURE);
        return new Facts(read("age", age, AgeBand::of, desk), read("oblast", oblast, Oblast::of, desk), read("returned", returned, FactsForm::month, desk),
                read("telling", telling, Telling::of, desk), pictured ? null : read("illustration", illustration, FactsForm::known, desk),
                pictured ? read("illustration", illustration, text -> own(text.substring(PICTURE.length()), story.embassy), desk) : null);
    }

    Set<Theme> themes(Language desk) {
        Set<Theme> chosen = new TreeSet<>();
        (themes == null ? List.<String>of() : themes).forEach(code -> {
            Theme theme = read("themes", code, Theme::of, desk);
            if (theme != null) {
                chosen.add(theme);
            }
        });
        return chosen;
    }

    private <T> T read(String field, String sent, Function<String, T> meaning, Language desk) {
        try {
            return sent == null || sent.isBlank() ? null : meaning.apply(sent.strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problems.put(field, desk.message("desk_facts_unknown"));
            return null;
        }
    }

    private static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        if (month.getYear() < 2014 || month.getYear() > 2100) {
            throw new IllegalArgumentException("is no month a child can have come back in");
        }
        return month;
    }

    private static Long own(String number, String embassy) {
        return Picture.own(Long.valueOf(number), embassy).orElseThrow(() -> new IllegalArgumentException("is no picture of this embassy")).id;
    }

    private static String known(String name) {
        if (!Typed.mayBeCode(name) || Drawing.findByIdOptional(name).isEmpty()) {
            throw new IllegalArgumentException("is no drawing");
        }
        return name;
    }

    public boolean has(String field, String code) {
        return field.equals("themes") ? themes != null && themes.contains(code) : code.equals(value(field));
    }

    public String value(String field) {
        return switch (field) {
            case "age" -> age;
            case "oblast" -> oblast;
            case "returned" -> returned;
            case "telling" -> telling;
            default -> illustration;
        };
    }

    public Map<String, String> problems() {
        return problems;
    }

    public int version() {
        return version;
    }

    public AgeBand[] ages() {
        return AgeBand.values();
    }

    public Oblast[] oblasts() {
        return Oblast.values();
    }

    public Telling[] tellings() {
        return Telling.values();
    }

    public Theme[] allThemes() {
        return Theme.values();
    }

    /** What the embassy has sent; what is chosen is amongst them. */
    public PictureList pictures(Story story) {
        boolean pictured = illustration != null && illustration.matches(PICTURE + "[0-9]{1,18}");
        PictureList list = PictureList.own(story.embassy, before);
        return pictured ? list.with(Picture.own(Long.valueOf(illustration.substring(PICTURE.length())), story.embassy)) : list;
    }

    public List<Drawing> drawings() {
        return Drawing.list("order by name");
    }
}
