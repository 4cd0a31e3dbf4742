package org.nonnegotiable.press;

import java.io.IOException;

/** OpenSSL as a stranger has it; as root on Debian it is installed, else its absence fails with one sentence. */
final class OpensslOnThisMachine {

    private OpensslOnThisMachine() {
    }

    static void needed() throws InterruptedException {
        if (ends0("openssl", "version") || ends0("apt-get", "update") && ends0("apt-get", "install", "-y", "openssl")) {
            return;
        }
        throw new AssertionError("This test checks signatures with OpenSSL 3, which is not here and could not be installed: apt install openssl");
    }

    private static boolean ends0(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
