package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.content.ContentExport;
import org.nonnegotiable.content.ContentImport;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.safeguarding.Expiry;
import org.nonnegotiable.safeguarding.Replay;
import org.nonnegotiable.story.RealStory;
import org.nonnegotiable.story.Story;
import org.nonnegotiable.story.Timetable;

/** With thousands of rows in the tables that grow, nothing that the program asks makes the database look at all of them. */
@QuarkusTest
class EveryQueryTest {

    private static final int STORIES = 1500;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+[?&;](?:after|before)=[^\"]+)\"");

    private static Crowd crowd;

    @Inject
    Expiry expiry;
    @Inject
    Timetable timetable;
    @Inject
    Replay replay;
    @Inject
    ContentExport contentExport;
    @Inject
    ContentImport contentImport;
    @Inject
    Clock clock;
    @TempDir
    Path directory;

    @BeforeAll
    static void many_stories() throws Exception {
        crowd = Crowd.of(STORIES, false);
    }

    @AfterAll
    static void no_more_of_them() throws Exception {
        if (crowd != null) {
            crowd.close();
        }
    }

    @Test
    void what_the_public_reads_is_found_by_an_index() throws Exception {
        assertThat(faults(() -> Stream.of("/", "/stories", "/stories?theme=school", "/stories/feed.atom", "/stories/feed.json", "/sitemap.xml", "/counter",
                "/milestones", "/embassies", "/about", "/corrections", "/manifest.webmanifest", "/stories/none", "/stories/" + slug("en"),
                "/stories/" + slug("en") + "-before").forEach(path -> readOn(path, Visit.to("/en" + path).asString())))).isEmpty();
        assertThat(faults(() -> Stream.of("/sitemap.xml", "/sitemap-stories-" + newest() / 200 + ".xml", "/pictures/" + "0".repeat(64) + ".jpg")
                .forEach(Visit::to))).isEmpty();
    }

    @Test
    void what_the_desk_shows_is_found_by_an_index() throws Exception {
        List<Member> people = Cast.everybody("DE");
        String story = "/desk/stories/" + newest();
        List<String> pages = new ArrayList<>(List.of("/desk", "/desk/stories", "/desk/stories?words=number", "/desk/pictures", "/desk/children", "/desk/review",
                "/desk/accounts", "/desk/audit", "/desk/audit?deed=WRITE_STORY", "/desk/audit?person=1", "/desk/audit?thing=story", "/desk/audit?thing=story/1",
                "/desk/audit?from=2024-01-01&to=2024-01-02", "/desk/audit/log.csv?from=2024-01-01&to=2024-01-01", "/desk/me", "/desk/me/sessions", "/desk/letters",
                "/desk/exchange", "/desk/pages", "/desk/languages", "/desk/embassies", "/desk/milestones", "/desk/readings", story, story + "/uk", story + "/de",
                story + "/uk/revisions", story + "/facts"));
        Stream.of("missing", "draft", "waiting", "returned", "approved", "live", "outdated").forEach(state -> pages.add("/desk/stories?language=de&state=" + state));
        assertThat(faults(() -> people.forEach(person -> pages.forEach(page -> readOn(page, person.get(page).asString()))))).isEmpty();
    }

    @Test
    void what_is_changed_is_found_by_an_index() throws Exception {
        Instant now = clock.instant();
        assertThat(faults(() -> {
            try (RealStory story = RealStory.published("asked", now, "uk", "en")) {
                story.change(one -> one.in(Language.fromString("en")).orElseThrow().unpublish());
                story.change(one -> one.withdraw(now));
            }
        })).isEmpty();
    }

    @Test
    void what_goes_on_by_itself_is_found_by_an_index() throws Exception {
        assertThat(faults(() -> {
            expiry.run(clock.instant());
            timetable.run(clock.instant());
            replay.again();
        })).isEmpty();
    }

    @Test
    void what_goes_out_and_comes_in_as_files_is_found_by_an_index() throws Exception {
        assertThat(faults(() -> contentExport.to(directory))).isEmpty();
        assertThat(faults(() -> contentImport.from(Path.of("content")))).isEmpty();
    }

    /** And the pages after it. */
    private static void readOn(String path, String page) {
        NEXT.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&")).filter(link -> link.startsWith("/en/")).limit(1).forEach(Visit::read);
    }

    private static List<String> faults(Asked.Deed deed) throws Exception {
        List<String> asked = Asked.during(deed);
        assertThat(asked).isNotEmpty();
        List<String> faults = new ArrayList<>();
        try (Connection owner = Crowd.owner()) {
            for (String statement : asked) {
                Explained.fault(owner, statement).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static long newest() {
        return QuarkusTransaction.requiringNew().call(() -> Story.<Story>find("ref like 'many-%' order by id desc").firstResult().id);
    }

    private static String slug(String tag) {
        return QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(Story.<Story>findById(newest())).orElseThrow().in(Language.fromString(tag))
                .orElseThrow().words.slug());
    }
}
