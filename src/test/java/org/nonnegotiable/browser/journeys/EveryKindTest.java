package org.nonnegotiable.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.InChromium;
import org.nonnegotiable.browser.Screen;
import org.nonnegotiable.browser.Screenshots;
import org.nonnegotiable.browser.Weight;

/** Each kind of page, for every reader. */
@QuarkusTest
@InChromium(errors = "404")
class EveryKindTest {

    /** The open switcher of languages too. */
    private static final String OVERFLOWING = """
            document.querySelectorAll('details').forEach(it => it.open = true);
            [...document.querySelectorAll('body *')].filter(it => !it.closest('.unseen, .readings thead')).filter(it => {
                const box = it.getBoundingClientRect()
                return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1)
            }).map(it => it.tagName + '.' + it.className + ' ' + it.textContent.slice(0, 30))""";
    private static final String CUT = """
            [...document.querySelectorAll('body *')].filter(it => !it.closest('.unseen, .readings thead'))
                .filter(it => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX === 'hidden').map(it => it.tagName)""";

    @ConfigProperty(name = "test.url")
    String site;

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "ar", "ja"})
    @InChromium(screen = Screen.PHONE, errors = "404")
    void people_with_disabilities_can_use_it(String language, Page page) {
        areAccessible(Kinds.in(language), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    @InChromium(dark = true, errors = "404")
    void they_can_in_the_dark(String language, Page page) {
        areAccessible(Kinds.ofEachTemplate(language), page);
    }

    private static void areAccessible(Map<String, String> kinds, Page page) {
        List<String> faults = new ArrayList<>();
        kinds.forEach((kind, path) -> {
            page.navigate(path);
            try {
                Accessibility.check(page);
            } catch (AssertionError fault) {
                faults.add(fault.getMessage());
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    @InChromium(screen = Screen.NARROW_PHONE, errors = "404")
    void nobody_scrolls_sideways_on_the_smallest_phone_in_any_language(Page page) {
        Map<String, Object> overflowing = new TreeMap<>();
        for (String language : Kinds.LANGUAGES) {
            Kinds.in(language).values().forEach(path -> {
                page.navigate(path);
                note(overflowing, path, page.evaluate(OVERFLOWING));
            });
        }
        assertThat(overflowing).isEmpty();
    }

    @Test
    @InChromium(screen = Screen.PHONE, errors = "404")
    void letters_of_twice_the_size_lose_nothing(Page page) {
        Map<String, Object> lost = new TreeMap<>();
        for (String language : List.of("uk", "de", "ar", "ja")) {
            Kinds.in(language).values().forEach(path -> {
                page.navigate(path);
                page.evaluate("document.documentElement.style.fontSize = '32px'");
                note(lost, path, page.evaluate(OVERFLOWING));
                note(lost, path + " cut", page.evaluate(CUT));
            });
        }
        assertThat(lost).isEmpty();
    }

    private static void note(Map<String, Object> found, String path, Object faults) {
        if (!((List<?>) faults).isEmpty()) {
            found.put(path, faults);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "ar", "ja"})
    void it_arrives_with_the_first_flight_of_bytes(String language) {
        Kinds.in(language).forEach((kind, path) -> {
            if (!kind.equals("missing") && !kind.equals("day without a reading")) {
                Weight.check(site + path.replace(" ", "%20"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "ar", "ja"})
    void it_has_its_picture_taken(String language, @InChromium(screen = Screen.PHONE) Page phone, @InChromium Page desktop,
            @InChromium(screen = Screen.PHONE, dark = true) Page dark) {
        for (String kind : List.of("home", "story", "counter")) {
            Map.of("phone", phone, "desktop", desktop, "dark", dark).forEach((how, page) -> {
                page.navigate(Kinds.in(language).get(kind));
                assertThat(Screenshots.save(page, kind + "-" + language + "-" + how)).isNotEmptyFile();
            });
        }
    }
}
