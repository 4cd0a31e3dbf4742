package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class StylesheetTest {

    @Test
    void it_may_be_kept_for_ever_because_its_address_says_what_is_in_it() {
        String address = Visit.read("/en/").replaceAll("(?s).*<link rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        Response answer = Visit.to(address);
        assertThat(address).matches("/assets/[0-9a-f]{16}/site\\.css");
        assertThat(answer.contentType()).isEqualTo("text/css;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(Visit.to(address).header("Cache-Control")).isEqualTo(answer.header("Cache-Control"));
    }

    @Test
    void the_address_of_another_version_leads_to_this_one_and_is_not_kept() {
        Response answer = Visit.to("/assets/0123456789abcdef/site.css");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo(Stylesheet.STYLESHEET);
        assertThat(answer.header("Cache-Control")).isNull();
    }
}
