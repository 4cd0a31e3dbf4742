package org.nonnegotiable.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Typed;

/** A standing page in one language as somebody types it. Never changes. */
public record PageForm(String title, String summary, String body, String version) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 400;
    private static final int LONGEST_BODY = 200_000;

    static final PageForm EMPTY = new PageForm("", "", "", "");

    static PageForm of(StandingPage page) {
        return new PageForm(page.title, page.summary, page.body, page.version());
    }

    static PageForm sent(Sent sent) {
        return new PageForm(Typed.line(sent.first("title")), Typed.line(sent.first("summary")), Typed.text(sent.first("body")), sent.first("version"));
    }

    /** What is wrong: field, and the message that says so. */
    Map<String, String> problems(Language reader) {
        Map<String, String> problems = new LinkedHashMap<>();
        check("title", title, LONGEST_TITLE, reader, problems);
        check("summary", summary, LONGEST_SUMMARY, reader, problems);
        check("body", body, LONGEST_BODY, reader, problems);
        return problems;
    }

    private static void check(String field, String text, int most, Language reader, Map<String, String> problems) {
        if (text.isEmpty() || Typed.isLonger(text, most)) {
            problems.put(field, reader.message("desk_text_problem", most));
        }
    }
}
