package org.nonnegotiable.edition;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many readers of a stream there may be, and from one address: nobody takes everybody's place. */
final class Places {

    private static final int BYTES_OF_A_HOUSEHOLD = 8; // of IPv6: who has one address has all of a /64

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

    /** Who a reader is counted as. Addresses of this machine and of private networks are not: there stands a proxy, for everybody. */
    static Optional<String> counted(SocketAddress reader) {
        byte[] bytes = reader == null ? null : NetUtil.createByteArrayFromIpAddressString(reader.hostAddress());
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            byte[] own = address.getAddress();
            boolean unique = own.length > 4 && (own[0] & 0xfe) == 0xfc; // RFC 4193
            boolean near = address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress() || unique;
            return near ? Optional.empty() : Optional.of(HexFormat.of().formatHex(Arrays.copyOf(own, Math.min(own.length, BYTES_OF_A_HOUSEHOLD))));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
