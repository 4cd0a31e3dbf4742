package org.nonnegotiable.content;

/** What is wrong with a file. {@code line} counts from 1; 0 means the file as a whole. */
public record Fault(String file, int line, String what) {

    @Override
    public String toString() {
        return line == 0 ? file + ": " + what : file + ":" + line + ": " + what;
    }
}
