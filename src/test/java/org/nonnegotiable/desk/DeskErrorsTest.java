package org.nonnegotiable.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.browser.Visit;

@QuarkusTest
class DeskErrorsTest {

    private final Member writer = Cast.writer("DE");

    @ParameterizedTest
    @CsvSource({"400, We did not understand this", "404, There is nothing at this address", "409, Somebody has changed this",
        "422, Something in it is not right", "413, This is too large", "410, We did not understand this", "500, Something went wrong on our side"})
    void what_goes_wrong_is_said_on_a_page_of_the_desk_without_its_reason(int status, String words) {
        Response answer = writer.get("/desk/failing/" + status);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.asString()).contains(words, "<body class=\"desk\">", "Olena Writer").doesNotContain(FailingDesk.SECRET, "Exception");
    }

    @Test
    void an_address_that_does_not_exist_is_404_whoever_asks() {
        assertThat(writer.get("/desk/no-such-page").statusCode()).isEqualTo(404);
        assertThat(writer.post("/desk/no-such-page").statusCode()).isEqualTo(404);
        Response stranger = Visit.to("/desk/no-such-page", "Accept-Language", "uk");
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.asString()).contains("<html lang=\"uk\"", "За цією адресою нічого немає").doesNotContain("/desk/sign-out");
    }

    @Test
    void a_method_that_an_address_does_not_know_is_405() {
        Response answer = writer.request().delete("/desk/help");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.asString()).contains("cannot be used in that way");
    }

    @Test
    void while_the_database_is_away_the_desk_says_so_and_keeps_what_was_typed() {
        Response answer = writer.post("/desk/failing/away", "words", "Її мама чекала <b>");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.asString()).contains("Nothing that was confirmed as saved is lost", "Її мама чекала &lt;b&gt;", "action=\"/desk/failing/away\"")
                .doesNotContain(FailingDesk.SECRET);
    }

    @Test
    void whoever_was_second_with_the_same_thing_is_told_and_keeps_what_they_typed() {
        Response answer = writer.post("/desk/failing/overtaken", "words", "Її мама чекала <b>");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("Somebody has changed this", "Її мама чекала &lt;b&gt;").doesNotContain(FailingDesk.SECRET);
    }

    @ParameterizedTest
    @CsvSource({"/desk", "/desk/help", "/desk/help/child", "/desk/failing/404", "/desk/failing/500", "/desk/no-such-page", "/desk/audit"})
    void nothing_of_the_desk_is_kept_anywhere_or_found_by_a_search(String path) {
        for (Response answer : new Response[] {writer.get(path), Visit.to(path)}) {
            assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().getValues("X-Robots-Tag")).containsExactly("noindex, nofollow");
            assertThat(answer.header("ETag")).isNull();
        }
    }
}
