package org.nonnegotiable.browser;

import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Whether people with disabilities can use a page, as far as axe can tell: WCAG 2.2 AA and good practice. */
public class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SCRIPT_IS_OFF = """
            (div => {
                div.innerHTML = '<noscript><b></b></noscript>'
                return div.querySelector('b') !== null
            })(document.createElement('div'))""";

    private Accessibility() {
    }

    /** A contrast axe could not measure fails too: it would stay unknown. In drawings it measures none; their words have the page's colours. */
    public static void check(Page page) {
        AxeResults results = results(page);
        Stream<Rule> unknown = results.getIncomplete().stream().filter(rule -> rule.getId().startsWith("color-contrast"))
                .filter(rule -> !rule.getNodes().stream().allMatch(node -> node.getHtml().startsWith("<text ")));
        List<Rule> faults = Stream.concat(results.getViolations().stream(), unknown).toList();
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.stream().map(Accessibility::told)
                    .collect(joining("\n", "%s is not accessible:\n".formatted(page.url()), "")));
        }
    }

    /** axe waits for promises, which never come where script is off: there it is on for as long as axe looks at the finished page. */
    private static AxeResults results(Page page) {
        // legacy: without a second page, in which script would be off too
        AxeBuilder axe = new AxeBuilder(page).options(wanted()).setLegacyMode(true).withTags(TAGS);
        if (!Boolean.TRUE.equals(page.evaluate(SCRIPT_IS_OFF))) {
            return axe.analyze();
        }
        CDPSession session = page.context().newCDPSession(page);
        try {
            // a new session believes script to be on: only after turning it off can it turn it on
            script(session, true);
            script(session, false);
            return axe.analyze();
        } finally {
            script(session, true);
            session.detach();
        }
    }

    /** Of what is in order it would describe every node, which takes longer than looking at them. */
    private static AxeRunOptions wanted() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations", "incomplete"));
        return options;
    }

    private static void script(CDPSession session, boolean off) {
        JsonObject value = new JsonObject();
        value.addProperty("value", off);
        session.send("Emulation.setScriptExecutionDisabled", value);
    }

    private static String told(Rule rule) {
        return "%s: %s (%s)\n%s".formatted(rule.getId(), rule.getHelp(), rule.getHelpUrl(), rule.getNodes().stream()
                .map(node -> "    %s: %s".formatted(node.getTarget(), node.getFailureSummary().strip().replaceAll("\\s+", " ")))
                .collect(joining("\n")));
    }
}
