package org.nonnegotiable.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link PermissionMatrixTest} does not ask about, for no deed is done there. */
@QuarkusTest
class ClosedBeforeSignInTest {

    /** Not answers but what all pass through on their way to one. */
    private static final Set<String> PASSED_THROUGH = Set.of("/desk", "/desk/", "/desk/sign-in/ministry");

    @Inject
    Router router;

    @Test
    void nothing_else_listens_below_the_desk() {
        assertThat(router.getRoutes().stream().map(Route::getPath).filter(path -> path != null && path.matches("/desk(/.*)?"))).isSubsetOf(PASSED_THROUGH);
    }

    @Test
    void what_is_everybodys_own_is_closed_before_signing_in() {
        for (Answered own : Answered.OWN) {
            String path = own.template().replaceAll("\\{.*}", "AAAA");
            Response answer = own.method().equals("GET") ? given().redirects().follow(false).get(path) : given().redirects().follow(false).post(path);
            assertThat(answer.statusCode() + " " + answer.header("Location")).as(own.toString()).matches("(303 .*/desk/sign-in(\\?.*)?|40[13] .*)");
        }
    }
}
