package org.nonnegotiable.safeguarding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.account.Sent;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Typed;

/** Spellings as somebody types them, one a line, of a new term or of one that is there. Never changes. */
public record TermForm(String kind, String term, String spellings) {

    static TermForm empty() {
        return new TermForm("", "", "");
    }

    static TermForm sent(Sent sent) {
        String typed = sent.first("spellings");
        return new TermForm(Typed.line(sent.first("kind")), Typed.line(sent.first("term")), typed == null ? "" : typed);
    }

    public List<TermKind> kinds() {
        return List.of(TermKind.values());
    }

    public boolean is(TermKind one) {
        return one.name().equals(kind);
    }

    public boolean isOf(WithheldTerm one) {
        return one.id.toString().equals(term);
    }

    List<String> lines() {
        return spellings.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    Map<String, String> problems(Language reader) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!term.matches("\\d{1,18}") && Arrays.stream(TermKind.values()).noneMatch(this::is)) {
            problems.put("kind", reader.message("desk_term_kind_missing"));
        }
        if (lines().isEmpty()) {
            problems.put("spellings", reader.message("desk_refused_missing"));
        }
        return problems;
    }
}
