package org.nonnegotiable.safeguarding;

/** What is known of the photograph of a story. Drawings are no pictures of anybody. Never changes. */
public record PictureFacts(boolean face, boolean decorative, String alt) {

    boolean isSilent() {
        return alt == null || alt.isBlank();
    }
}
