package org.nonnegotiable.browser.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.nonnegotiable.account.Member;

/** Somebody at the desk who finds everything by role and name, with the keyboard alone or with a mouse. */
record DeskHand(Page page, boolean keyboard) {

    DeskHand signedIn(Member member) {
        member.signIn(page);
        return this;
    }

    DeskHand at(String path) {
        page.navigate(path);
        return this;
    }

    DeskHand follow(String link) {
        onward(named(AriaRole.LINK, link).first());
        return this;
    }

    DeskHand press(String button) {
        onward(named(AriaRole.BUTTON, button));
        return this;
    }

    DeskHand open(String summary) {
        activate(page.getByText(summary, new Page.GetByTextOptions().setExact(true)), "Enter");
        return this;
    }

    DeskHand write(String label, String words) {
        write(named(AriaRole.TEXTBOX, label), words);
        return this;
    }

    /** Under whatever asks for a reason. */
    DeskHand giveReasons(String label, String words) {
        named(AriaRole.TEXTBOX, label).all().forEach(reason -> write(reason, words));
        return this;
    }

    private void write(Locator field, String words) {
        if (keyboard) {
            field.focus();
            page.keyboard().press("Control+a");
            page.keyboard().type(words);
        } else {
            field.fill(words);
        }
    }

    /** @param iso the keyboard types it in the order of an English browser */
    DeskHand date(String label, String iso) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        if (keyboard) {
            field.focus();
            page.keyboard().type(iso.substring(5, 7) + iso.substring(8) + iso.substring(0, 4));
        } else {
            field.fill(iso);
        }
        return this;
    }

    DeskHand choose(String label, String option) {
        Locator choice = named(AriaRole.COMBOBOX, label);
        if (keyboard) {
            choice.focus();
            page.keyboard().type(option.split(" ")[0]);
        } else {
            choice.selectOption(new SelectOption().setLabel(option));
        }
        return this;
    }

    DeskHand pick(String radio) {
        activate(named(AriaRole.RADIO, radio), "Space");
        return this;
    }

    DeskHand pickEvery(String radio) {
        named(AriaRole.RADIO, radio).all().forEach(one -> activate(one, "Space"));
        return this;
    }

    DeskHand tick(String checkbox) {
        activate(named(AriaRole.CHECKBOX, checkbox), "Space");
        return this;
    }

    DeskHand sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    int links(String name) {
        return named(AriaRole.LINK, name).count();
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void activate(Locator place, String key) {
        if (keyboard) {
            place.focus();
            page.keyboard().press(key);
        } else {
            place.click();
        }
    }

    /** To the next page, and waits for it. */
    private void onward(Locator place) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> heard = one -> loaded.set(true);
        page.onLoad(heard);
        activate(place, "Enter");
        page.waitForCondition(loaded::get);
        page.offLoad(heard);
    }
}
