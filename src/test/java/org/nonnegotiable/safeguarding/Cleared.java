package org.nonnegotiable.safeguarding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** An invented child whose file passes every rule, and a text about it: tests break one thing at a time. Part of the caller's transaction. */
public final class Cleared {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    public static final Long WRITER = 11L;
    public static final Long SAFEGUARDER = 21L;

    private Cleared() {
    }

    /** Everything is withheld, answered and allowed, everywhere, in every language. */
    public static Child child(String embassy) {
        return child(embassy, NOW);
    }

    public static Child child(String embassy, Instant now) {
        Child child = Child.open(embassy, WRITER, now);
        consent(child, now).record(SAFEGUARDER, now);
        Answers.give(child, answers(), Telling.ONE_CHILD, null, WRITER, now);
        WithheldTerm.withhold(child, TermKind.NAME, List.of("Златомира", "Zlatomyra", "زلاتوميرا", "זלטומירה", "ズラトミラ"), WRITER, now);
        return child;
    }

    /** Not recorded yet. */
    public static Consent consent(Child child, Instant now) {
        Consent consent = new Consent();
        consent.child = child;
        consent.giver = Giver.GUARDIAN;
        consent.giverName = "An invented guardian";
        consent.assent = true;
        consent.explainedIn = "uk";
        consent.explainedBy = "An invented lawyer";
        consent.givenOn = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(10);
        consent.paper = "Cabinet 3, folder 7";
        consent.expiresOn = Consent.usualEnd(consent.givenOn);
        consent.scope = Scope.of(List.of(Scope.Use.values()), List.of(Scope.Channel.values()), List.of(Scope.ALL), List.of(Scope.ALL));
        return consent;
    }

    /** No to everything. */
    public static Map<Question, Answer> answers() {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        List.of(Question.values()).forEach(question -> answers.put(question, Answer.NO));
        return answers;
    }

    public static Written about(Child child) {
        return new Written(child);
    }

    /** A text that is being put together. */
    public static final class Written {

        public Child child;
        public Language language = Languages.known("en").orElseThrow();
        public String name = "Marta";
        public String age = "10-13";
        public String oblast = "UA-63";
        public YearMonth returned = YearMonth.of(2024, 3);
        public Telling telling = Telling.ONE_CHILD;
        public PictureFacts picture;
        public final List<Passage> passages = new ArrayList<>();
        public final List<Passage> elsewhere = new ArrayList<>();

        private Written(Child child) {
            this.child = child;
        }

        public Written with(String field, String text) {
            passages.add(new Passage(field, language, text));
            return this;
        }

        public Written elsewhere(String tag, String field, String text) {
            elsewhere.add(new Passage(field, Languages.known(tag).orElseThrow(), text));
            return this;
        }

        public Material material() {
            List<Passage> all = new ArrayList<>(passages);
            all.add(new Passage("name", language, name));
            all.add(new Passage("title", language, "The other mitten"));
            all.add(new Passage("body", language, "The string tore. The left one went with me."));
            return new Material(child, language, all, elsewhere, age, oblast, returned, telling, picture, Set.of(WRITER), Map.of());
        }

        public Findings findings() {
            return Gate.examine(material(), TODAY);
        }

        public List<String> blocking() {
            return findings().blocking().stream().map(Finding::rule).distinct().toList();
        }

        public List<String> warnings() {
            return findings().warnings().stream().map(Finding::rule).distinct().toList();
        }
    }
}
