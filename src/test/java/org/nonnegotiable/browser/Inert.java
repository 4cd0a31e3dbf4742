package org.nonnegotiable.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Whether what people typed is nothing but words on a page: no element, no attribute, no address and no dialog came out of it. */
public final class Inert {

    /** The site's own pages have none of these; pictures and scripts are its own. */
    private static final String MORE_THAN_WORDS = """
            () => [...document.querySelectorAll('*')].filter(one =>
                one.matches('iframe, object, embed, base, style, math, video, audio, template, animate, noscript, meta[http-equiv], [srcdoc]')
                || one.matches('script:not([src^="/assets/"], [type="application/ld+json"]), link[href*="evil"], img:not([src^="/"])')
                || [...one.attributes].some(attribute => attribute.name.startsWith('on') || attribute.name === 'style'
                    || ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(attribute.name)
                        && /^\\s*(javascript|data|vbscript):/i.test(attribute.value.replace(/[\\t\\n\\r]/g, "")))
            ).map(one => one.outerHTML.slice(0, 200))""";

    private final Page page;
    private final List<String> found = new ArrayList<>();

    private Inert(Page page) {
        this.page = page;
    }

    /** From now on dialogs count. */
    public static Inert on(Page page) {
        Inert inert = new Inert(page);
        page.onDialog(dialog -> {
            inert.found.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        return inert;
    }

    /** What the browser sees at these addresses, one after another. */
    public Inert at(String... paths) {
        for (String path : paths) {
            page.navigate(path);
            check();
        }
        return this;
    }

    /** What the browser sees now. */
    public Inert check() {
        ((List<?>) page.evaluate(MORE_THAN_WORDS)).forEach(one -> found.add(one.toString()));
        if (!found.isEmpty()) {
            throw new AssertionError(page.url() + " holds more than words: " + found);
        }
        return this;
    }
}
