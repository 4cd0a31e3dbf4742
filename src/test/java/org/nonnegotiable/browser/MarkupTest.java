package org.nonnegotiable.browser;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Markup.Allowed;

class MarkupTest {

    private static final String GOOD = page("<h1>Children</h1><p>come home");

    @Test
    void a_correct_page_passes() {
        assertThatCode(() -> Markup.check(Map.of("/en", GOOD))).doesNotThrowAnyException();
    }

    @Test
    void an_unclosed_element_is_found_with_its_address_and_line() {
        assertThatThrownBy(() -> Markup.check(Map.of("/en", GOOD, "/uk", page("<h1>Children</h1>\n<div>"))))
                .hasMessageContaining("Unclosed element “div”").hasMessageContaining("/uk line 2").hasMessageNotContaining("/en");
    }

    @Test
    void a_warning_fails_like_an_error() {
        assertThatThrownBy(() -> Markup.check(Map.of("/en", page("<h1>Children</h1><section><p>no heading</p></section>"))))
                .hasMessageContaining("warning: Section lacks heading");
    }

    @Test
    void what_is_allowed_with_a_reason_may_stay() {
        String page = page("<h1>Children</h1><section><p>no heading</p></section>");
        assertThatCode(() -> Markup.check(Map.of("/en", page), new Allowed("Section lacks heading", "a sample")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Allowed("Section lacks heading", " ")).hasMessageContaining("say why");
    }

    @Test
    void the_same_fault_on_many_pages_is_told_once() {
        Map<String, String> pages = new TreeMap<>();
        IntStream.range(0, 40).forEach(i -> pages.put("/story/" + i, page("<h1>Children</h1><img src=a.png>")));
        assertThatThrownBy(() -> Markup.check(pages)).hasMessageContaining("and 35 more");
    }

    @Test
    void a_misspelt_property_of_a_stylesheet_is_found() {
        assertThatCode(() -> Markup.check(Map.of("/site.css", ":root { --red: #a00 } p { color: var(--red) }"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Markup.check(Map.of("/site.css", "p { colour: red }"))).hasMessageContaining("“colour”");
    }

    @Test
    void a_drawing_is_checked_as_svg() {
        assertThatThrownBy(() -> Markup.check(Map.of("/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><rect hight='2'/></svg>")))
                .hasMessageContaining("“hight”");
        assertThatThrownBy(() -> Markup.check(Map.of("/b.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>")))
                .hasMessageContaining("/b.svg line 1");
    }

    private static String page(String body) {
        return "<!doctype html><html lang=en><meta charset=utf-8><title>Children</title><body>" + body;
    }
}
