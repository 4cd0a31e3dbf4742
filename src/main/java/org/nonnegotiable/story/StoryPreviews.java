package org.nonnegotiable.story;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.review.Previewed;
import org.nonnegotiable.review.Signpost;

/** Stories, for those who review texts without knowing what they are. */
@ApplicationScoped
class StoryPreviews implements Previewed {

    private static final Pattern SUBJECT = Pattern.compile("story/(\\d{1,15})/([A-Za-z-]{2,35})");

    @Inject
    Clock clock;

    @Override
    public Optional<Signpost> signpost(String subject) {
        return text(subject).map(text -> new Signpost(text.deskPath() + "/reading", text.words.title().isBlank() ? subject : text.words.title()));
    }

    @Override
    public Optional<TemplateInstance> page(String subject, String path) {
        return seen(subject).map(text ->
                StoryPages.Templates.show(Here.at(text.language, "stories").unlisted(), Publication.draft(text, clock.instant()).below(path)));
    }

    @Override
    public Optional<byte[]> picture(String subject, int width) {
        return seen(subject).map(text -> Publication.draft(text, clock.instant()).picture()).flatMap(picture -> picture.print(width));
    }

    private Optional<StoryText> seen(String subject) {
        return text(subject).filter(text -> Manuscript.of(text).letsPreview(clock.instant()));
    }

    private static Optional<StoryText> text(String subject) {
        Matcher parts = SUBJECT.matcher(subject);
        return parts.matches() ? Languages.known(parts.group(2)).flatMap(language -> Story.<Story>findByIdOptional(Long.valueOf(parts.group(1)))
                .flatMap(story -> story.in(language))) : Optional.empty();
    }
}
