package org.nonnegotiable.limit;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Who is counted as one. */
public final class Network {

    private static final int BYTES_OF_A_HOUSEHOLD = 8; // of IPv6: who has one address has all of a /64
    private static final int BYTES_OF_IPV4 = 4;

    private Network() {
    }

    /** Addresses of this machine and of private networks are not counted: there stands a proxy, for everybody. */
    public static Optional<String> of(SocketAddress asking) {
        byte[] bytes = asking == null || asking.hostAddress() == null ? null : NetUtil.createByteArrayFromIpAddressString(asking.hostAddress());
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            byte[] own = address.getAddress();
            return isNear(address) ? Optional.empty()
                    : Optional.of(HexFormat.of().formatHex(Arrays.copyOf(own, Math.min(own.length, BYTES_OF_A_HOUSEHOLD))));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static boolean isNear(InetAddress address) {
        byte[] own = address.getAddress();
        boolean unique = own.length > BYTES_OF_IPV4 && (own[0] & 0xfe) == 0xfc; // RFC 4193
        return unique || address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
    }
}
