package org.nonnegotiable.review;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.account.Sent;

/** The links by which others look at a text, and the form for another. Never changes. */
public record PreviewForm(String path, List<PreviewLink> links, String recipient, String lasting, Map<String, String> problems) {

    /** In hours. */
    private static final List<Long> CHOICES = List.of(1L, 24L, 72L, 168L, 336L);
    private static final String USUAL = "72";

    /** @param path of the text at the desk; the form goes to {@code /previews} below it */
    public static PreviewForm blank(String path, String subject) {
        return new PreviewForm(path, PreviewLink.of(subject), "", USUAL, Map.of());
    }

    public PreviewForm again(Sent sent, Map<String, String> problems) {
        String who = sent.first("recipient");
        return new PreviewForm(path, links, who == null ? "" : who, String.valueOf(sent.first("lasting")), problems);
    }

    /** Nothing at all for what is no choice: {@link PreviewLink#share} refuses it. */
    public static Duration lasting(Sent sent) {
        return CHOICES.stream().filter(hours -> hours.toString().equals(sent.first("lasting"))).map(Duration::ofHours).findFirst().orElse(Duration.ZERO);
    }

    public List<Long> choices() {
        return CHOICES;
    }
}
