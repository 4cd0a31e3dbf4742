package org.nonnegotiable.press;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that make entries: a program and a schema of their own, for an entry never goes again. */
public class OwnLedger implements QuarkusTestProfile {
}
