package org.nonnegotiable.review;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nonnegotiable.account.Sent;

/** The links by which others look at a text, and the form for another. Never changes. */
public record PreviewForm(String path, List<PreviewLink> links, String recipient, String lasting, Map<String, String> problems) {

    /** How long a link may last. */
    public record Choice(Duration lasting) {

        /** In hours. */
        public String value() {
            return String.valueOf(lasting.toHours());
        }

        public long number() {
            return lasting.toDays() == 0 ? lasting.toHours() : lasting.toDays();
        }

        public String nameKey() {
            return lasting.toDays() == 0 ? "desk_preview_hours" : "desk_preview_days";
        }
    }

    private static final List<Choice> CHOICES = Stream.of(PreviewLink.SHORTEST, Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7),
            PreviewLink.LONGEST).map(Choice::new).toList();
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
        return CHOICES.stream().filter(choice -> choice.value().equals(sent.first("lasting"))).map(Choice::lasting).findFirst()
                .orElse(Duration.ZERO);
    }

    public List<Choice> choices() {
        return CHOICES;
    }
}
