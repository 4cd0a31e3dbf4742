package org.nonnegotiable.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Accessibility;
import org.nonnegotiable.browser.Keyboard;
import org.nonnegotiable.browser.Markup;

/** Somebody at the desk who finds everything by role and name, with the keyboard alone or with a mouse. */
public final class DeskHand {

    private final Page page;
    private final Fingers fingers;
    private Response last;

    public DeskHand(Page page, boolean keyboard) {
        this.page = page;
        fingers = keyboard ? new ByKeyboard(new Keyboard(page)) : new ByMouse();
        page.onResponse(response -> last = response.request().isNavigationRequest() ? response : last);
    }

    public DeskHand signedIn(Member member) {
        member.signIn(page);
        return this;
    }

    public DeskHand at(String path) {
        page.navigate(path);
        return this;
    }

    public DeskHand follow(String link) {
        return onward(named(AriaRole.LINK, link).first());
    }

    /** To the first whose name says this, beside other things. */
    public DeskHand followTo(String words) {
        return onward(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first());
    }

    public DeskHand followIn(String region, String link) {
        return onward(named(AriaRole.REGION, region).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true)));
    }

    public DeskHand press(String button) {
        return onward(named(AriaRole.BUTTON, button));
    }

    public DeskHand open(String summary) {
        fingers.activate(page.getByText(summary, new Page.GetByTextOptions().setExact(true)));
        return this;
    }

    public DeskHand write(String label, String words) {
        fingers.write(labelled(label), words);
        return this;
    }

    /** Under whatever asks for a reason. */
    public DeskHand giveReasons(String label, String words) {
        labelled(label).all().forEach(reason -> fingers.write(reason, words));
        return this;
    }

    public DeskHand date(String label, String iso) {
        fingers.date(labelled(label), iso);
        return this;
    }

    /** @param option how it begins */
    public DeskHand choose(String label, String option) {
        fingers.choose(named(AriaRole.COMBOBOX, label), option);
        return this;
    }

    public DeskHand pick(String radio) {
        fingers.pick(named(AriaRole.RADIO, radio));
        return this;
    }

    public DeskHand pickEvery(String radio) {
        named(AriaRole.RADIO, radio).all().forEach(fingers::pick);
        return this;
    }

    public DeskHand tick(String checkbox) {
        Locator box = named(AriaRole.CHECKBOX, checkbox);
        fingers.activate(box);
        assertThat(box.isChecked()).as(checkbox).isTrue();
        return this;
    }

    public DeskHand attach(String label, FilePayload file) {
        fingers.attach(labelled(label), file);
        return this;
    }

    /** What is in the file that the link leads to. */
    public String save(String link) {
        Download file = page.waitForDownload(() -> fingers.activate(named(AriaRole.LINK, link)));
        try (InputStream bytes = file.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DeskHand sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** The focus is where it is said, so that it is read out, and the next Tab goes on from there. */
    public DeskHand isToldAtOnce(String words) {
        assertThat(page.locator(":focus").textContent()).contains(words);
        return this;
    }

    /** Everybody can use the page that is there, and it is written as the standards want it. A mouse is shown the same: looking once is enough. */
    public DeskHand isForEverybody() {
        if (fingers instanceof ByKeyboard) {
            Accessibility.check(page);
            Markup.check(Map.of(last.url(), last.text()));
        }
        return this;
    }

    /** While the page was left open: the browser has forgotten who sat there. */
    public DeskHand isSignedOutMeanwhile() {
        page.context().clearCookies();
        return this;
    }

    public int links(String name) {
        return named(AriaRole.LINK, name).count();
    }

    /** What is to be copied from the page. */
    public List<String> codes() {
        return page.getByRole(AriaRole.CODE).allTextContents();
    }

    public String words() {
        return page.getByRole(AriaRole.MAIN).textContent();
    }

    /** The rest of the line that begins so. */
    public String textAfter(String words) {
        return page.getByText(words).first().textContent().replaceFirst(".*" + words, "").strip();
    }

    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Passwords and days have no role of their own; a part of the page may bear the name of a field. */
    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).and(page.locator("input:visible, textarea:visible"));
    }

    /** To the next page, and waits for it. */
    private DeskHand onward(Locator place) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> heard = one -> loaded.set(true);
        page.onLoad(heard);
        fingers.activate(place);
        page.waitForCondition(loaded::get);
        page.offLoad(heard);
        return this;
    }
}
