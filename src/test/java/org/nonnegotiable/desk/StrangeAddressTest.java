package org.nonnegotiable.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

/** Whatever stands in an address of the desk in place of a number, a code or a language: there is nothing there, and nothing breaks. */
@QuarkusTest
class StrangeAddressTest {

    private static final List<String> STRANGE = List.of("ж", "😀", "\0", "\u202e", "-1", "99999999999999999999", "a b", "'", "%", "<b>", "a".repeat(300));

    private final List<Member> people = Cast.everybody("DE");
    private Things things;

    @BeforeEach
    void an_embassy() {
        things = new Things("DE", people.get(0));
    }

    @AfterEach
    void nothing_is_left() {
        things.close();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nothing_is_found_at_it_and_nothing_breaks(Address address) {
        Member person = people.stream().filter(one -> one.account().may(address.deed(), "DE")).findFirst().orElseThrow();
        String[] parts = things.in(address.path()).substring(1).split("/");
        for (int i = 2; i < parts.length; i++) {
            for (String strange : STRANGE) {
                String[] changed = parts.clone();
                changed[i] = URLEncoder.encode(strange, UTF_8).replace("+", "%20");
                String path = "/" + String.join("/", changed);
                assertThat(send(address, person.elsewhere(true), path).statusCode()).as(address.method() + " " + path).isLessThan(500);
            }
        }
    }

    static Stream<Address> addresses() {
        return Address.all().stream().filter(address -> Arrays.asList(address.path().split("/")).size() > 3);
    }

    private static Response send(Address address, Member person, String path) {
        RequestSpecification request = person.request().urlEncodingEnabled(false);
        return address.method().equals("GET") ? request.get(path)
                : request.contentType("application/x-www-form-urlencoded; charset=utf-8").body("csrf=" + person.token()).post(path);
    }
}
