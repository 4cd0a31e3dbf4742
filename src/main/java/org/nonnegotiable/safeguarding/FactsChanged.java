package org.nonnegotiable.safeguarding;

import io.quarkus.arc.Arc;

/**
 * Fired whenever a child's file no longer says what it said: consent, answers, terms, hold, erasure. Whoever publishes asks the gate again,
 * in the same transaction, and takes down what no longer passes.
 */
public record FactsChanged(Long child) {

    static void about(Child child) {
        Arc.container().beanManager().getEvent().select(FactsChanged.class).fire(new FactsChanged(child.id));
    }
}
