package org.nonnegotiable.counter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class CountTest {

    private static final Pattern NUMBER = Pattern.compile("class=\"number\"");
    private static final Pattern COUNT = Pattern.compile("<div class=\"count\"[^>]*>(.*?)</div>", Pattern.DOTALL);

    @Inject
    Edition edition;

    @Test
    void the_number_stands_with_its_day_speaker_source_and_age() {
        today("2026-11-23");
        assertThat(first("en")).contains("<data value=\"2000\">2,000</data>", "as of <time datetime=\"2026-02-17\">17 February 2026</time>",
                "stated by <bdi lang=\"en\">President of Ukraine</bdi>", "source: <bdi>UNN</bdi>", "<li>9 months ago</li>",
                "href=\"https://unn.ua/en/news/ukraine-has-already-managed-to-return-2000-children",
                "This is the newest figure we have. The number today may be different.");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-17, today, false", "2026-02-18, yesterday|1 day ago, false", "2026-03-19, 30 days ago, false",
        "2026-03-20, 31 days ago, true", "2026-04-18, 60 days ago, true", "2026-04-19, 2 months ago, true",
        "2028-02-17, 2 years ago, true"})
    void a_number_says_how_old_it_is_and_when_it_is_old(String day, String age, boolean old) {
        today(day);
        assertThat(first("en")).containsPattern("<li>(" + age + "|0 days ago|in 0 days)</li>");
        assertThat(first("en").contains("class=\"old\"")).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"uk | 2000 | 17 лютого 2026", "ar | ٢٬٠٠٠ | ١٧ فبراير ٢٠٢٦", "ja | 2,000 | 2026年2月17日",
        "de | 2.000 | 17. Februar 2026", "pl | 2000 | 17 lutego 2026",
        "es | 2000 | 17 de febrero de 2026", "pt-PT | 2000 | 17 de fevereiro de 2026"})
    void the_number_and_its_day_are_written_as_the_language_does(String tag, String number, String day) {
        String shown = first(tag).replace('\u00a0', ' ').replace("\u202f", "").replace("2 000", "2000");
        assertThat(shown).contains("<data value=\"2000\">" + number + "</data>", "<time datetime=\"2026-02-17\">" + day);
    }

    @Test
    void rounded_millions_are_told_in_words_and_exactly_to_machines() {
        assertThat(Visit.read("/en/counter")).contains("more than <data value=\"1600000\">1.6 million</data>");
    }

    @Test
    void no_number_stands_alone_on_any_page_in_any_language() {
        for (Language language : Languages.all()) {
            assertThat(aloneFree("/" + language + "/")).isEqualTo(1);
            assertThat(aloneFree("/" + language + "/counter")).isEqualTo(4);
            for (String path : List.of("stories", "stories/the-other-mitten", "milestones", "embassies", "embassies/de", "press")) {
                assertThat(Visit.to("/" + language + "/" + path).asString()).doesNotContainPattern(NUMBER);
            }
        }
    }

    /** How many numbers the page shows, each of them found with day, speaker and source beside it. */
    private static long aloneFree(String path) {
        String page = Visit.read(path);
        List<String> counts = COUNT.matcher(page).results().map(count -> count.group(1)).toList();
        assertThat(NUMBER.matcher(page).results().count()).as(path).isEqualTo(counts.size());
        assertThat(counts).as(path).allSatisfy(count -> assertThat(count)
                .containsPattern("<p class=\"number\">.*<data value=\"\\d+\">[^<]+</data>.*</p>")
                .containsPattern("<p class=\"counts\">.{20,}</p>")
                .containsPattern("<li>.*<time datetime=\"20\\d\\d-\\d\\d-\\d\\d\">[^<]+</time>.*</li>")
                .containsPattern("<li>[^<]+<bdi( lang=\"en\")?>[^<]{3,}</bdi>.*</li>")
                .containsPattern("<a href=\"https://[^\"]+\" rel=\"external\">[^<]+<bdi>[^<]{3,}</bdi>[^<]*</a>"));
        return counts.size();
    }

    private static String first(String tag) {
        String page = Visit.read("/" + tag + "/counter");
        return page.substring(page.indexOf("id=\"returned\""), page.indexOf("</section>"));
    }

    /** Each node looks at the day when it looks at the edition. */
    private void today(String day) {
        QuarkusMock.installMockForType(Clock.fixed(LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                Clock.class);
        QuarkusTransaction.requiringNew().run(edition::raise);
    }
}
