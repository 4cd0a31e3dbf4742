package org.nonnegotiable.desk;

import java.time.Instant;

/** Something that waits: what it is, where it is done, since when (null: no matter). Never changes. */
public record Task(String path, String words, Instant since) {
}
