package org.nonnegotiable.embassy;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.audit.AuditEntry;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.edition.Edition;

@QuarkusTest
class EmbassyDeskTest {

    @Inject
    Edition edition;

    private final Member coordinator = Cast.coordinator();

    @AfterEach
    void as_shipped() {
        requiringNew().run(() -> {
            Embassy.<Embassy>findByIdOptional("BT").ifPresent(Embassy::delete);
            edition.raise();
        });
    }

    @Test
    void an_embassy_that_is_added_and_confirmed_has_a_page_at_once() {
        assertThat(add().statusCode()).isEqualTo(303);
        assertThat(Visit.read("/en/embassies/bt")).contains("Thimphu").contains("still being confirmed");
        assertThat(change(version(), "dz en", "confirmed", "yes").statusCode()).isEqualTo(303);
        assertThat(Visit.read("/en/embassies/bt")).doesNotContain("still being confirmed");
        assertThat(requiringNew().call(() -> AuditEntry.<AuditEntry>list("actor", coordinator.id()))).extracting(entry -> entry.embassy)
                .containsOnly("BT").hasSize(2);
    }

    @Test
    void one_country_has_one_embassy() {
        add();
        Response again = add();
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("action=\"/desk/embassies/bt\"", "Somebody has changed this");
    }

    @Test
    void whoever_comes_second_sees_both_texts_and_loses_nothing() {
        add();
        String seen = version();
        change(seen, "dz en");
        Response conflict = change(seen, "dz ne");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.asString()).contains("value=\"dz ne\"", "<code>dz en</code>");
    }

    @Test
    void nonsense_is_refused_and_stays_in_the_form() {
        Response refused = coordinator.post("/desk/embassies", "country", "XX", "languages", "de,  fr <script>", "capital-en", "x".repeat(101));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Choose a country", "Write language tags", "At most 100 characters", "de, fr &lt;script&gt;");
        assertThat(coordinator.get("/desk/embassies/xx").statusCode()).isEqualTo(404);
        assertThat(coordinator.post("/desk/embassies/xx", "languages", "de").statusCode()).isEqualTo(404);
    }

    private Response add() {
        return coordinator.post("/desk/embassies", "country", "BT", "languages", "dz", "capital-en", "Thimphu");
    }

    private Response change(String version, String languages, Object... more) {
        Object[] fields = new Object[6 + more.length];
        System.arraycopy(new Object[] {"version", version, "languages", languages, "capital-en", "Thimphu"}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return coordinator.post("/desk/embassies/bt", fields);
    }

    private String version() {
        return coordinator.get("/desk/embassies/bt").asString().replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1");
    }
}
