package org.nonnegotiable.edition;

import java.util.Map;

/** What every answer of the site says beside its own headers. Said here so that a kept page holds it and nobody has to work it out again. */
public interface AnswerHeaders {

    /** Adds what is not there yet. */
    void complete(Map<String, String> headers);
}
