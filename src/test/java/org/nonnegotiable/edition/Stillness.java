package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** No page is kept, and none is being made anew for the readers of an earlier test: whatever is rendered now, the test itself has asked for. */
final class Stillness {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private Stillness() {
    }

    static void settle() {
        forget();
        Renewal renewal = Arc.container().instance(Renewal.class).get();
        long end = System.nanoTime() + LONGEST_NANOS;
        while (renewal.isWorking()) { // at what it had begun before
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        forget();
    }

    /** What is not kept when the edition moves is not renewed. */
    private static void forget() {
        Arc.container().instance(Shelf.class).get().pages().clear();
        QuarkusTransaction.requiringNew().run(Arc.container().instance(Edition.class).get()::raise);
    }
}
