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
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.media.Drawing;
import org.nonnegotiable.media.Picture;
import org.nonnegotiable.safeguarding.Telling;

/** What somebody chooses about a story, kept as sent. */
public class FactsForm {

    private static final int PICTURES = 50;

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
    @FormParam("drawing")
    String drawing;
    @FormParam("picture")
    String picture;
    @FormParam("version")
    int version;

    private final Map<String, String> problems = new LinkedHashMap<>();

    static FactsForm of(Facts facts, Set<Theme> themes, int version) {
        FactsForm form = new FactsForm();
        form.age = facts.age() == null ? "" : facts.age().code;
        form.oblast = facts.oblast() == null ? "" : facts.oblast().code();
        form.returned = facts.returned() == null ? "" : facts.returned().toString();
        form.telling = facts.telling() == null ? "" : facts.telling().code();
        form.themes = themes.stream().map(Theme::code).toList();
        form.drawing = facts.drawing() == null ? "" : facts.drawing();
        form.picture = facts.picture() == null ? "" : facts.picture().toString();
        form.version = version;
        return form;
    }

    /** What is chosen; what is empty is not known yet, and what cannot be is among the problems. */
    Facts facts(String embassy, Language desk) {
        return new Facts(read("age", age, AgeBand::of, desk), read("oblast", oblast, Oblast::of, desk), read("returned", returned, FactsForm::month, desk),
                read("telling", telling, Telling::of, desk), read("drawing", drawing, FactsForm::known, desk),
                read("picture", picture, number -> uploaded(number, embassy), desk));
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

    private static String known(String name) {
        if (Drawing.findByIdOptional(name).isEmpty()) {
            throw new IllegalArgumentException("is no drawing");
        }
        return name;
    }

    private static Long uploaded(String number, String embassy) {
        return Picture.<Picture>findByIdOptional(Long.valueOf(number)).filter(one -> one.embassy.equals(embassy))
                .orElseThrow(() -> new IllegalArgumentException("is no picture of the embassy")).id;
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
            case "picture" -> picture;
            default -> drawing;
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

    /** The newest of the embassy, and the one that is chosen. */
    public List<Picture> pictures(String embassy) {
        List<Picture> newest = Picture.newest(embassy, null, PICTURES);
        boolean old = picture != null && picture.matches("\\d{1,18}") && newest.stream().noneMatch(one -> one.number().equals(picture));
        return old ? Stream.concat(Picture.<Picture>findByIdOptional(Long.valueOf(picture)).stream(), newest.stream()).toList() : newest;
    }

    public List<Drawing> drawings() {
        return Drawing.list("order by name");
    }
}
