package org.nonnegotiable.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nonnegotiable.language.Language;

/**
 * What an embassy may send to translators into a language, begun or not, the newest stories first. Never changes.
 *
 * @param kept how many stories stay here, because nobody outside may read them now
 * @param left how many older stories did not fit in
 * @param last the number of the oldest story that was looked at
 */
record Outgoing(List<StoryText> texts, long kept, long left, long last) {

    private static final String STORIES = "embassy = :embassy and source <> :into and sample = false and withdrawnAt is null and erasedAt is null"
            + " and id >= :from and id < :before";

    /**
     * @param story nothing for all
     * @param before only stories with a smaller number; null for all
     * @param most how many stories are looked at
     */
    static Outgoing of(String embassy, Language into, Optional<Long> story, Long before, int most, Instant now) {
        Map<String, Object> all = Map.of("embassy", embassy, "into", into, "from", story.orElse(0L),
                "before", story.map(one -> one + 1).orElse(before == null ? Long.MAX_VALUE : before));
        List<Story> stories = Story.<Story>find(STORIES + " order by id desc", all).page(0, most).list();
        List<StoryText> written = stories.stream().map(one -> one.in(into).orElseGet(() -> StoryText.unbegun(one, into)))
                .filter(text -> new Translation(text).source().isPresent()).toList();
        List<StoryText> texts = written.stream().filter(text -> text.mayBeReadOutside(now)).toList();
        return new Outgoing(texts, written.size() - texts.size(), Story.count(STORIES, all) - stories.size(),
                stories.isEmpty() ? 0 : stories.get(stories.size() - 1).id);
    }
}
