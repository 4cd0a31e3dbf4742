package org.nonnegotiable.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nonnegotiable.browser.Markup.Allowed;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** What the checker said of a batch, by message: one fault of a template shows on hundreds of pages and is told once. */
class MarkupFindings implements ErrorHandler {

    private final List<Pattern> mayStay;
    private final Map<String, List<String>> placesByMessage = new LinkedHashMap<>();
    private String address;

    MarkupFindings(List<Allowed> allowed) {
        this.mayStay = allowed.stream().map(one -> Pattern.compile(one.pattern())).toList();
    }

    void of(Map<String, String> textByAddress, Predicate<String> kind, Function<ErrorHandler, MarkupChecker> checker) {
        List<String> addresses = textByAddress.keySet().stream().filter(kind).toList();
        if (addresses.isEmpty()) {
            return;
        }
        MarkupChecker one = checker.apply(this);
        for (String next : addresses) {
            address = next;
            one.check(textByAddress.get(next));
        }
    }

    Map<String, List<String>> byMessage() {
        return placesByMessage;
    }

    @Override
    public void warning(SAXParseException finding) {
        note("warning", finding);
    }

    @Override
    public void error(SAXParseException finding) {
        note("error", finding);
    }

    @Override
    public void fatalError(SAXParseException finding) {
        note("error", finding);
    }

    private void note(String weight, SAXParseException finding) {
        String message = String.valueOf(finding.getMessage());
        if (mayStay.stream().noneMatch(pattern -> pattern.matcher(message).find())) {
            placesByMessage.computeIfAbsent(weight + ": " + message, m -> new ArrayList<>())
                    .add(address + " line " + finding.getLineNumber());
        }
    }
}
