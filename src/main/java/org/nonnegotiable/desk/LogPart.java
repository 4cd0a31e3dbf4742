package org.nonnegotiable.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Language;

/** A page of the log: what was looked for, what was found, and where older entries begin. Never changes. */
public record LogPart(LogFilter filter, List<LogLine> lines, Optional<String> older, Map<String, String> problems) {

    private static final int LINES = 50;

    static LogPart of(LogFilter filter, Long before, ZoneId zone, Language language) {
        Map<String, String> problems = filter.faults().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fault -> language.message(fault.getValue())));
        List<LogLine> lines = LogLine.of(filter.entries(before, LINES + 1, zone));
        boolean more = lines.size() > LINES;
        List<LogLine> shown = more ? lines.subList(0, LINES) : lines;
        return new LogPart(filter, shown, more ? Optional.of(older(filter, shown)) : Optional.empty(), problems);
    }

    /** Everybody whom the log may name. */
    public List<Account> people() {
        return Account.list("order by name, id");
    }

    public Deed[] deeds() {
        return Deed.values();
    }

    private static String older(LogFilter filter, List<LogLine> shown) {
        String query = filter.query();
        return "?" + query + (query.isEmpty() ? "" : "&") + "before=" + shown.get(shown.size() - 1).entry().id;
    }
}
