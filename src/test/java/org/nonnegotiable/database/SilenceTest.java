package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SilenceTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void a_database_that_answers_is_not_silent() {
        assertThat(Silence.of(url, Optional.of(user), Optional.of(password))).isEmpty();
    }

    @Test
    void whoever_is_not_let_in_is_told_why() {
        assertThat(Silence.of(url, Optional.of(user), Optional.of("another")).orElseThrow()).contains("Access denied");
    }

    @Test
    void nobody_is_waited_for_who_is_connected_to_and_says_nothing() throws IOException {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(Silence.of("jdbc:mariadb://127.0.0.1:" + mute.getLocalPort() + "/campaign", Optional.of(user), Optional.empty())).isPresent();
        }
    }

    @Test
    void the_address_of_another_kind_of_database_is_left_to_others() {
        assertThat(Silence.of("jdbc:postgresql://127.0.0.1/campaign", Optional.empty(), Optional.empty())).isEmpty();
    }
}
