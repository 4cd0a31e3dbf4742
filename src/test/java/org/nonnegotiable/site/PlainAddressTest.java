package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.limit.Besieged;

@QuarkusTest
@TestProfile(Besieged.class)
class PlainAddressTest {

    @Test
    void a_site_without_tls_does_not_tell_browsers_to_insist_on_it() {
        Response answer = Visit.to("/en/");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
        assertThat(answer.asString()).contains("<link rel=\"canonical\" href=\"http://localhost:8080/en/\">");
    }
}
