package org.nonnegotiable.edition;

import io.vertx.core.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.nonnegotiable.limit.Network;

/** How many readers of a stream there may be, and from one address: nobody takes everybody's place. */
final class Places {

    private final int most;
    private final int mostPerAddress;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    Places(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** 0 if there was a place, otherwise the status that says why not. */
    int take(Optional<String> address) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return 503;
        }
        if (address.isPresent() && byAddress.merge(address.get(), 1, Integer::sum) > mostPerAddress) {
            leave(address);
            return 429;
        }
        return 0;
    }

    void leave(Optional<String> address) {
        taken.decrementAndGet();
        address.ifPresent(one -> byAddress.computeIfPresent(one, (same, count) -> count > 1 ? count - 1 : null));
    }

    int taken() {
        return taken.get();
    }

    static Optional<String> counted(SocketAddress reader) {
        return Network.of(reader);
    }
}
