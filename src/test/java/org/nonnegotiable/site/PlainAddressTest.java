package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
@TestProfile(PlainAddressTest.WithoutTls.class)
class PlainAddressTest {

    public static class WithoutTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("campaign.address", "http://localhost:8080");
        }
    }

    @Test
    void a_site_without_tls_does_not_tell_browsers_to_insist_on_it() {
        Response answer = Visit.to("/en/");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
        assertThat(answer.asString()).contains("<link rel=\"canonical\" href=\"http://localhost:8080/en/\">");
    }
}
