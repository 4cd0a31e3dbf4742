package org.nonnegotiable.review;

/** Where at the desk a subject is, and what it is called there. Never changes. */
public record Signpost(String path, String words) {

    /** What nobody knows any more is called as the log calls it. */
    public static Signpost to(String subject) {
        return Subjects.bean().signpost(subject).orElseGet(() -> new Signpost("/desk/" + subject, subject));
    }
}
