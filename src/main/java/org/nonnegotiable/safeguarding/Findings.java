package org.nonnegotiable.safeguarding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that the gate found. Never changes. */
public record Findings(List<Finding> all) {

    public List<Finding> blocking() {
        return all.stream().filter(Finding::blocks).toList();
    }

    public List<Finding> warnings() {
        return all.stream().filter(Predicate.not(Finding::blocks)).toList();
    }

    public boolean isClear() {
        return blocking().isEmpty();
    }

    /** The rules whose warnings want a written reason, each once. */
    public Set<String> toExplain() {
        return warnings().stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those warnings that these reasons leave unexplained. */
    public Set<String> unexplained(Map<String, String> reasons) {
        return toExplain().stream().filter(rule -> reasons.getOrDefault(rule, "").isBlank()).collect(Collectors.toCollection(TreeSet::new));
    }
}
