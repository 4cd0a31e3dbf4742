package org.nonnegotiable.press;

/** Wikipedia's template {@code cite web} while it is put together. */
final class CiteWeb {

    private final StringBuilder parameters = new StringBuilder();

    /** The value already fit for a parameter; an empty one is left out. */
    CiteWeb with(String name, String value) {
        if (!value.isEmpty()) {
            parameters.append(" |").append(name).append('=').append(value);
        }
        return this;
    }

    /** Nothing in it opens a link, a template, a tag or a heading, or begins the next parameter. */
    static String text(String text) {
        return Line.of(text).replace("&", "&amp;").replace("|", "&#124;").replace("[", "&#91;").replace("]", "&#93;").replace("{", "&#123;")
                .replace("}", "&#125;").replace("<", "&lt;").replace(">", "&gt;").replace("''", "&#39;&#39;").replace("~", "&#126;");
    }

    /** What would end a link or a parameter stands in its encoded form. */
    static String address(String address) {
        return Line.of(address).replace(" ", "%20").replace("|", "%7C").replace("[", "%5B").replace("]", "%5D").replace("{", "%7B")
                .replace("}", "%7D").replace("<", "%3C").replace(">", "%3E").replace("\"", "%22").replace("''", "%27%27");
    }

    @Override
    public String toString() {
        return "{{cite web" + parameters + "}}";
    }
}
