package org.nonnegotiable.desk;

import io.quarkus.panache.common.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Typed;

/** What somebody looks for in the log, as typed; what is empty or means nothing narrows nothing. Never changes. */
public record LogFilter(String person, String deed, String thing, String from, String to) {

    private static final Pattern NUMBERED = Pattern.compile("(account|child|picture|preview|proposal|reading|story)/\\d{1,18}(/(?<language>[A-Za-z-]+))?");

    /** The newest entries first, from before the one with a number; null: from the newest. */
    List<AuditEntry> entries(Long before, int most, ZoneId zone) {
        List<String> wanted = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        narrow(wanted, values, "actor = :actor", "actor", number(person));
        narrow(wanted, values, "deed = :deed", "deed", isDeed() ? Deed.valueOf(deed) : null);
        narrow(wanted, values, "(thing = :thing or thing like concat(:thing, '/%'))", "thing", blank(thing) || !Typed.mayBeCode(thing) ? null : thing.strip());
        if (!blank(thing) && !Typed.mayBeCode(thing)) {
            wanted.add("1 = 0");
        }
        narrow(wanted, values, "at >= :from", "from", start(day(from), zone));
        narrow(wanted, values, "at < :end", "end", day(to) == null ? null : start(day(to).plusDays(1), zone));
        Instant reached = before == null ? null : AuditEntry.<AuditEntry>findByIdOptional(before).map(entry -> entry.at).orElse(null);
        narrow(wanted, values, "at <= :reached and (at < :reached or id < :before)", "reached", reached);
        if (reached != null) {
            values.put("before", before);
        }
        return AuditEntry.<AuditEntry>find(String.join(" and ", wanted) + " order by at desc, id desc", values).page(Page.ofSize(most)).list();
    }

    /** The fields that mean nothing, each with the message that says so. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!blank(from) && day(from) == null) {
            faults.put("from", "desk_log_day_problem");
        }
        if (!blank(to) && day(to) == null) {
            faults.put("to", "desk_log_day_problem");
        }
        return faults;
    }

    /** For an address; */
    public String query() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("person", person);
        fields.put("deed", deed);
        fields.put("thing", thing);
        fields.put("from", from);
        fields.put("to", to);
        fields.values().removeIf(LogFilter::blank);
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** For the log itself, which forgets nothing: what is known, and no words that somebody typed, for they may be a child's name. */
    String noted() {
        Long by = number(person);
        return new LogFilter(by == null ? null : by.toString(), isDeed() ? deed : null, numbered(), written(day(from)), written(day(to))).query();
    }

    public boolean isBy(Account one) {
        return one.id.equals(number(person));
    }

    private boolean isDeed() {
        return !blank(deed) && List.of(Deed.values()).stream().anyMatch(one -> one.name().equals(deed));
    }

    private static void narrow(List<String> wanted, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            wanted.add(condition);
            values.put(name, value);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static Long number(String text) {
        return !blank(text) && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The thing, when it is named as the log names it, so that nothing else can be in it. */
    private String numbered() {
        Matcher parts = NUMBERED.matcher(blank(thing) ? "" : thing.strip());
        boolean named = parts.matches() && (parts.group("language") == null || Languages.known(parts.group("language")).isPresent());
        return named ? parts.group() : null;
    }

    private static String written(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            return blank(text) ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
