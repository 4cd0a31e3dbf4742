package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.safeguarding.Child;

/** A story begins once, however often its form is sent. */
@QuarkusTest
class OpeningTest {

    private static final Pattern REF = Pattern.compile("name=\"ref\" value=\"(s-[a-z0-9]+)\"");
    private static final Pattern STORY = Pattern.compile("/desk/stories/(\\d+)/uk");

    private final Member writer = Cast.writer("DE", "uk", "de");
    private final Set<Long> stories = new HashSet<>();

    @AfterEach
    void remove() {
        stories.forEach(Desk::remove);
    }

    @Test
    void a_double_click_begins_one_story_and_one_file() throws Exception {
        String ref = ref();
        ExecutorService both = Executors.newFixedThreadPool(4);
        try {
            Callable<Long> click = () -> story(send(writer, ref));
            for (Future<Long> begun : both.invokeAll(List.of(click, click, click, click))) {
                stories.add(begun.get());
            }
        } finally {
            both.shutdown();
        }
        assertThat(stories).hasSize(1);
        assertThat(Desk.in(() -> Child.count("createdBy", writer.id()))).isOne();
    }

    @Test
    void every_page_begins_a_story_of_its_own() {
        assertThat(begun(writer, ref())).isNotEqualTo(begun(writer, ref()));
    }

    @Test
    void whoever_comes_back_to_the_form_after_writing_begins_another() {
        String ref = ref();
        Long first = begun(writer, ref);
        Desk.save(first, "uk", Desk.words("Ключ", ""), new Edit(Desk.text(first, "uk", text -> text.version), writer.id(), Desk.NOW));
        assertThat(begun(writer, ref)).isNotEqualTo(first);
    }

    @Test
    void nobody_is_led_to_what_somebody_else_has_begun() {
        String ref = ref();
        assertThat(begun(Cast.writer("FR", "uk"), ref)).isNotEqualTo(begun(writer, ref));
        assertThat(begun(writer, "../a folder")).isNotEqualTo(begun(writer, "../a folder"));
    }

    private String ref() {
        Matcher found = REF.matcher(writer.get("/desk/stories").asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Long begun(Member by, String ref) {
        Long story = story(send(by, ref));
        stories.add(story);
        return story;
    }

    private static Response send(Member by, String ref) {
        return by.post("/desk/stories", "language", "uk", "ref", ref);
    }

    private static Long story(Response opened) {
        Matcher address = STORY.matcher(opened.header("Location"));
        assertThat(address.find()).isTrue();
        return Long.valueOf(address.group(1));
    }
}
