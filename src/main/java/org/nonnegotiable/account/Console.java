package org.nonnegotiable.account;

import jakarta.enterprise.context.ApplicationScoped;

/** Standard output: whoever runs the program reads one-time addresses there. A log would keep them and carry them away. */
@ApplicationScoped
class Console {

    void print(String text) {
        System.out.println(text);
    }
}
