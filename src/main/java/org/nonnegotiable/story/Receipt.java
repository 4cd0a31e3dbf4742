package org.nonnegotiable.story;

/**
 * What became of a file that came back from translators. Never changes.
 *
 * @param story its number, as the file says it; null when it says none
 * @param language the tag, as the file says it; null when it is none of ours
 * @param remark null when all is well
 */
public record Receipt(String file, Long story, String language, boolean taken, String remark) {
}
