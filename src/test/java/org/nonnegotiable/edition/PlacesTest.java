package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @Test
    void one_address_has_only_so_many_and_gets_them_back() {
        Places places = new Places(100, 2);
        Optional<String> one = Optional.of("one");
        assertThat(new int[] {places.take(one), places.take(one), places.take(one)}).containsExactly(0, 0, 429);
        assertThat(places.take(Optional.of("other"))).isZero();
        assertThat(places.taken()).isEqualTo(3);
        places.leave(one);
        assertThat(places.take(one)).isZero();
    }

    @Test
    void when_all_are_taken_nobody_gets_one() {
        Places places = new Places(1, 20);
        assertThat(places.take(Optional.empty())).isZero();
        assertThat(places.take(Optional.of("one"))).isEqualTo(503);
        places.leave(Optional.empty());
        assertThat(places.take(Optional.of("one"))).isZero();
        assertThat(places.taken()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "172.17.0.1", "192.168.1.1", "169.254.0.1", "fe80::1", "fd12:3456::1", "::ffff:10.0.0.1"})
    void a_proxy_near_by_stands_for_everybody(String address) {
        assertThat(counted(address)).isEmpty();
    }

    @Test
    void others_are_counted_a_household_of_ipv6_as_one() {
        assertThat(counted("203.0.113.7")).isPresent().isNotEqualTo(counted("203.0.113.8"));
        assertThat(counted("2001:db8:1:2::7")).isPresent().isEqualTo(counted("2001:db8:1:2:ffff::9")).isNotEqualTo(counted("2001:db8:1:3::7"));
        assertThat(counted("::ffff:203.0.113.7")).isEqualTo(counted("203.0.113.7"));
    }

    private static Optional<String> counted(String address) {
        return Places.counted(SocketAddress.inetSocketAddress(1024, address));
    }
}
