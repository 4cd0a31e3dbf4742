package org.nonnegotiable.press;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One entry of BibTeX while it is put together. Letters stay as they are (UTF-8), what means something to TeX does not. */
final class BibTex {

    private static final Map<Character, String> SPECIAL = Map.of('\\', "\\textbackslash{}", '{', "\\{", '}', "\\}", '&', "\\&",
            '%', "\\%", '$', "\\$", '#', "\\#", '_', "\\_", '~', "\\textasciitilde{}", '^', "\\textasciicircum{}");

    private final String key;
    private final Map<String, String> fields = new LinkedHashMap<>();

    BibTex(String key) {
        this.key = key;
    }

    /** The value already fit for a field; an empty one is left out. */
    BibTex with(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
        return this;
    }

    static String text(String text) {
        return Line.of(text).chars().mapToObj(letter -> SPECIAL.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining());
    }

    /** Taken letter by letter; only a brace or a backslash could end the field early. */
    static String address(String address) {
        return Line.of(address).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
    }

    @Override
    public String toString() {
        return fields.entrySet().stream().map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + key + ",\n", "\n}\n"));
    }
}
