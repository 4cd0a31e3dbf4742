package org.nonnegotiable.desk;

import java.time.Instant;

/** Something that waits: what it is, where it is done, since when (null: no matter), and why (null: plain from what it is). Never changes. */
public record Task(String path, String words, Instant since, String why) {

    Task(String path, String words, Instant since) {
        this(path, words, since, null);
    }
}
