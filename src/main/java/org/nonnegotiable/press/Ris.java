package org.nonnegotiable.press;

/** One record of RIS while it is put together: a tag of two letters, two spaces, a hyphen, a space, the value; lines end in CR LF. */
final class Ris {

    private final StringBuilder lines = new StringBuilder();

    Ris(String type) {
        with("TY", type);
    }

    /** An empty value is left out; one with lines of its own becomes one line. */
    Ris with(String tag, String value) {
        if (!value.isEmpty()) {
            lines.append(tag).append("  - ").append(Line.of(value)).append("\r\n");
        }
        return this;
    }

    @Override
    public String toString() {
        return lines + "ER  - \r\n";
    }
}
