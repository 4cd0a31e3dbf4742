package org.nonnegotiable.story;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nonnegotiable.account.Visit;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.safeguarding.Child;

/** Stories against languages, the newest stories first, a page at a time: each page begins where the last one ended. */
public record Matrix(Filter filter, List<Row> rows, Optional<Long> next, boolean unfinished) {

    private static final int LENGTH = 25;
    /** Through how many stories a page looks for what is wanted: it is there soon, however many there are, and says where to look on. */
    static final int LOOKED_THROUGH = 700;
    private static final String NEWEST = " order by story.id desc";

    /** One story and how far it is in a language. */
    public record Row(Story story, Progress progress) {

        Row(Story story) {
            this(story, Progress.of(story.texts));
        }

        public State in(Language language) {
            return story.in(language).map(progress::state).orElse(State.MISSING);
        }

        /** The file of the child; nothing for an import, and where it was erased. */
        public Optional<Child> child() {
            return Optional.ofNullable(story.child).flatMap(id -> Child.<Child>findByIdOptional(id)).filter(child -> !child.isErased());
        }

        /** In the order of the site, its own language first. */
        public List<StoryText> texts() {
            return story.texts.stream().sorted(Comparator.comparing((StoryText text) -> !text.language.equals(story.source))
                    .thenComparing(text -> text.language.tag())).toList();
        }

        /** What the person who is here might begin. */
        public List<Language> missing(Visit here) {
            return Languages.all().stream().filter(one -> story.in(one).isEmpty() && story.isOpen() && here.account().writes(one)
                    && here.may(Deed.TRANSLATE_STORY, story.embassy)).toList();
        }

        public boolean mayRevise(Visit here) {
            return story.isOpen() && here.may(Deed.WRITE_STORY, story.embassy);
        }

        public boolean mayRemove(Visit here) {
            return here.may(Deed.REMOVE_STORY, story.embassy) && new Blank(story).obstacle().isEmpty();
        }

        /** In its own language, or in whichever has one; empty while it has none. */
        public String title() {
            return story.in(story.source).map(text -> text.words.title()).filter(title -> !title.isBlank())
                    .or(() -> story.texts.stream().map(text -> text.words.title()).filter(title -> !title.isBlank()).findFirst()).orElse("");
        }
    }

    /**
     * What is looked for; null narrows nothing.
     *
     * @param embassy an ISO country: stories of this embassy alone
     * @param language with {@code state}: stories that are so far in it
     * @param words in a title
     */
    public record Filter(String embassy, Language language, State state, String words) {

        /** Those that the person who is here may see. */
        private String reach(Map<String, Object> values) {
            if (embassy != null) {
                values.put("embassy", embassy);
            }
            return "from Story story where story.sample = false and story.erasedAt is null and story.id < :before"
                    + (embassy == null ? "" : " and story.embassy = :embassy");
        }

        /** Found at once, by an index or in what waits. */
        private boolean isQuick() {
            return (words == null || words.isBlank()) && (language == null || state == null) || isQueued();
        }

        private boolean isQueued() {
            return language != null && (state == State.WAITING || state == State.RETURNED);
        }

        private String wanted(Map<String, Object> values) {
            String where = "";
            if (words != null && !words.isBlank()) {
                values.put("words", "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
                // a number and no "exists", or the database would look through all titles first
                where += " and (select min(t.id) from StoryText t where t.story = story and t.words.title like :words escape '\\') is not null";
            }
            if (isQueued()) {
                values.put("queued", Progress.stories(state, language, LOOKED_THROUGH));
                where += " and story.id in :queued";
            } else if (language != null && state != null) {
                values.put("language", language);
                where += " and " + state.condition();
            }
            return where;
        }
    }

    /** The page after the story with a number, or the first one for null. */
    public static Matrix page(Filter filter, Long before) {
        Map<String, Object> values = new HashMap<>(Map.of("before", before == null ? Long.MAX_VALUE : before));
        String reach = filter.reach(values);
        Optional<Long> end = filter.isQuick() ? Optional.empty() : end(reach, values);
        String where = reach + (end.isPresent() ? " and story.id >= :end" : "") + filter.wanted(values);
        end.ifPresent(number -> values.put("end", number));
        List<Story> found = Story.<Story>find(where + NEWEST, values).page(0, LENGTH + 1).list();
        List<Story> shown = found.subList(0, Math.min(LENGTH, found.size()));
        Progress progress = Progress.of(shown.stream().flatMap(story -> story.texts.stream()).toList());
        boolean more = found.size() > LENGTH;
        return new Matrix(filter, shown.stream().map(story -> new Row(story, progress)).toList(),
                more ? Optional.of(shown.get(LENGTH - 1).id) : end, !more && end.isPresent());
    }

    /** The last story that a page looks at; nothing where there are not so many. */
    private static Optional<Long> end(String reach, Map<String, Object> values) {
        return Story.find("select story.id " + reach + NEWEST, values).range(LOOKED_THROUGH - 1, LOOKED_THROUGH - 1).project(Long.class).firstResultOptional();
    }

    /** For a story that may be begun from here, and is begun only once. */
    public String newRef() {
        return Ref.make();
    }

    public Collection<Language> languages() {
        return filter.language == null ? Languages.all() : List.of(filter.language);
    }

    public Collection<Language> allLanguages() {
        return Languages.all();
    }

    public boolean isIn(Language one) {
        return one.equals(filter.language);
    }

    /** What narrows this page, for the address of the next. */
    public String query() {
        String in = filter.language == null ? "" : "language=" + filter.language + "&";
        String so = filter.state == null ? "" : "state=" + filter.state.code() + "&";
        return in + so + (filter.words == null ? "" : "words=" + URLEncoder.encode(filter.words, StandardCharsets.UTF_8) + "&");
    }

    public long lookedThrough() {
        return LOOKED_THROUGH;
    }

    public List<State> states() {
        return List.of(State.values());
    }
}
