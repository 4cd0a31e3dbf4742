package org.nonnegotiable.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;

/** A text that is being written, and what people do at it in browsers. */
final class Writing implements AutoCloseable {

    /** Milliseconds after which a page does by itself what is to be done. Its clock is put forward, for nobody gains by waiting. */
    private static final long EVERY = 4000;
    /** On a machine that may be busy. */
    static final double PATIENCE = 30_000;
    static final String KEPT = "This browser has kept words";

    final Member writer = Cast.writer("DE", "uk", "de", "ar");
    final Long story = Desk.in(() -> Story.open(Ref.make(), "DE", null, Language.fromString("uk"), writer.id(), Desk.NOW).id);
    final String path = "/desk/stories/" + story + "/uk";

    Writing() {
        Desk.save(story, "uk", Desk.words("Ключ", "Перший."), new Edit(version(), writer.id(), Desk.NOW));
    }

    void open(Page page) {
        open(page, writer, path);
    }

    /** With a clock that can be put forward. */
    static void open(Page page, Member writer, String path) {
        writer.signIn(page);
        page.clock().install();
        page.navigate(path);
    }

    /** From now on nothing gets out of this page: routes do not see what it sends while it is left. */
    static void cut(Page page) {
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no line')); }");
    }

    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Key by key, at the end, as people do: a browser believes in no page that nobody has touched. */
    static void type(Page page, String label, String words) {
        field(page, label).click();
        page.keyboard().press("ControlOrMeta+End");
        page.keyboard().type(words);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void save(Page page) {
        button(page, "Save").click();
    }

    static void said(Page page, String words) {
        page.clock().fastForward(EVERY);
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(words)))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setTimeout(PATIENCE));
    }

    /** The page's own script has done what it does at first: its buttons are there. */
    static void ready(Page page) {
        assertThat(button(page, "Bold")).isVisible();
    }

    static void keeps(Page page, String words) {
        page.waitForFunction("words => Object.values(localStorage).some(one => one.includes(words))", words);
    }

    static void keepsNothing(Page page) {
        page.waitForFunction("() => localStorage.length === 0");
    }

    /** A colleague, who has read what is saved now. */
    void colleagueSaves(Member colleague, String title) {
        Ready.expect(303, colleague.post(path, "title", title, "body", "Перший.", "version", version()));
    }

    int version() {
        return Desk.text(story, "uk", one -> one.version);
    }

    String title() {
        return Desk.text(story, "uk", one -> one.words.title());
    }

    /** What comes over the line comes when it comes. */
    void isSaved(Page page, String title) {
        for (int i = 0; i < 150 && !title.equals(title()); i++) {
            page.waitForTimeout(200);
            page.clock().fastForward(EVERY / 4); // no more: it gives up what has no answer after fifteen seconds
        }
        assertThat(title()).isEqualTo(title);
    }

    @Override
    public void close() {
        Desk.remove(story);
    }
}
