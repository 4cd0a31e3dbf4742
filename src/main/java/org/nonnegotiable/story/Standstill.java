package org.nonnegotiable.story;

/** Whether what becomes public by itself waits at this moment. A bean of whoever may stop it; where there is none, nothing waits. */
public interface Standstill {

    /** Asked within a transaction. */
    boolean isOn();
}
