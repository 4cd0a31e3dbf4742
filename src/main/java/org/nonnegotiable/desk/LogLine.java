package org.nonnegotiable.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;

/** An entry of the log with the person it names; no person: the program itself. Never changes. */
public record LogLine(AuditEntry entry, Account person) {

    static List<LogLine> of(Collection<AuditEntry> entries) {
        List<Long> numbers = entries.stream().map(entry -> entry.actor).filter(Objects::nonNull).distinct().toList();
        Map<Long, Account> people = Account.<Account>list("id in ?1", numbers).stream()
                .collect(Collectors.toMap(account -> account.id, Function.identity()));
        return entries.stream().map(entry -> new LogLine(entry, entry.actor == null ? null : people.get(entry.actor))).toList();
    }

    /** For a spreadsheet. */
    List<Object> cells() {
        return List.of(entry.at, text(entry.actor), person == null ? "" : person.name, entry.deed, text(entry.thing), text(entry.embassy),
                text(entry.detail));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
