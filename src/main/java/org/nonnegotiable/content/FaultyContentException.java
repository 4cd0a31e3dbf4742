package org.nonnegotiable.content;

import java.util.List;
import java.util.stream.Collectors;

/** The content was refused; the database is as it was. */
public class FaultyContentException extends RuntimeException {

    private final transient List<Fault> faults;

    FaultyContentException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    public List<Fault> faults() {
        return faults;
    }
}
