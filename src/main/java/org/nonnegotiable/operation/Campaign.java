package org.nonnegotiable.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program begins. */
@QuarkusMain
public class Campaign {

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
