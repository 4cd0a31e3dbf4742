package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.account.Role;
import org.nonnegotiable.audit.Deed;
import org.nonnegotiable.safeguarding.Child;

/** Roles × addresses × own and another embassy, over HTTP: the desk does what the one table says. */
@QuarkusTest
class PermissionMatrixTest {

    private static final Path TABLE = Path.of("src/main/resources/desk/permissions.csv");
    private static final Set<Integer> DONE_OR_TOLD_WHY_NOT = Set.of(200, 303, 409, 410, 422);
    private static final String ASKED_FIRST = ".*/desk/(sign-in|second-factor)\\?to=.*";

    /** By deed, then by the name of the column. */
    private static final Map<Deed, Map<String, String>> RULES = rules();

    private static List<Member> people;
    private static Member stranger;

    private Things own;
    private Things foreign;

    @BeforeAll
    static void one_of_each_role_and_somebody_of_another_embassy() {
        people = Cast.everybody("DE");
        stranger = Cast.writer("FR");
    }

    @BeforeEach
    void two_embassies() {
        own = new Things("DE", people.get(0));
        foreign = new Things("FR", stranger);
    }

    @AfterEach
    void nothing_is_left() {
        own.close();
        foreign.close();
    }

    /** Their letters would slow down whoever tests after this. */
    @AfterAll
    static void the_files_that_writers_opened_are_erased_and_nobody_stays() {
        requiringNew().run(() -> {
            Child.<Child>list("createdBy = ?1 and erasedAt is null", people.get(0).id()).forEach(one -> one.erase(one.createdAt));
            people.forEach(one -> Account.update("closedAt = acceptedAt where id = ?1", one.id()));
        });
    }

    @Test
    void every_deed_has_an_address_or_a_reason_to_have_none() {
        Set<Deed> met = new TreeSet<>(Address.WITHOUT.keySet());
        assertThat(Address.all()).extracting(Address::deed).doesNotContainAnyElementsOf(met);
        Address.all().forEach(address -> met.add(address.deed()));
        assertThat(met).containsExactlyElementsOf(RULES.keySet());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everybody_may_what_the_table_says_and_nothing_else(Address address) {
        SoftAssertions all = new SoftAssertions();
        for (Member person : people) {
            Role role = person.account().role;
            String reach = reach(address.deed(), role);
            check(all, address, person, own, !reach.equals("-"));
            if (address.isOfThing()) {
                check(all, address, person, foreign, reach.equals("all"));
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobody_does_without_a_code_what_a_code_is_wanted_for(Address address) {
        boolean ofOneself = address.path().matches("/desk/(sign-out|me.*|letters|second-factor.*)");
        for (Member person : people) {
            boolean wanted = RULES.get(address.deed()).get("second_factor").equals("yes") || person.account().role.needsSecondFactor();
            if (wanted && !ofOneself) {
                Member hasty = person.elsewhere(false);
                Response answer = address.send(hasty.request(), hasty.token(), own);
                assertThat(isRefused(answer)).as("%s %s: %d", person.account().role, address, answer.statusCode()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void before_signing_in_everything_is_closed(Address address) {
        Response answer = address.send(given().redirects().follow(false), "", own);
        assertThat(isRefused(answer)).as("%s: %d", address, answer.statusCode()).isTrue();
    }

    /** Its address names no thing; the form may. */
    @Test
    void what_goes_out_to_translators_is_never_another_embassys() {
        String story = foreign.in("{story}");
        people.stream().filter(one -> one.account().role.isOfEmbassy()).forEach(one ->
                assertThat(one.elsewhere(true).post("/desk/exchange/export", "language", "de", "story", story).statusCode()).isEqualTo(422));
    }

    private static void check(SoftAssertions all, Address address, Member person, Things things, boolean may) {
        Member here = person.elsewhere(true);
        Response answer = address.send(here.request(), here.token(), things);
        String what = "%s %s: %d".formatted(person.account().role, things.in(address.path()), answer.statusCode());
        all.assertThat(isRefused(answer)).as(what).isEqualTo(!may);
        all.assertThat(may && !DONE_OR_TOLD_WHY_NOT.contains(answer.statusCode())).as(what).isFalse();
    }

    private static boolean isRefused(Response answer) {
        return Set.of(401, 403, 404).contains(answer.statusCode())
                || answer.statusCode() == 303 && String.valueOf(answer.header("Location")).matches(ASKED_FIRST);
    }

    private static String reach(Deed deed, Role role) {
        return RULES.get(deed).get(role.name().toLowerCase(Locale.ROOT));
    }

    static Stream<Address> addresses() {
        return Address.all().stream();
    }

    private static Map<Deed, Map<String, String>> rules() {
        try {
            List<String[]> lines = Files.readAllLines(TABLE).stream().map(line -> line.split(",")).toList();
            Map<Deed, Map<String, String>> rules = new EnumMap<>(Deed.class);
            lines.stream().skip(1).forEach(line -> Arrays.asList(lines.get(0)).forEach(column ->
                    rules.computeIfAbsent(Deed.valueOf(line[0]), deed -> new HashMap<>())
                            .put(column, line[Arrays.asList(lines.get(0)).indexOf(column)])));
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
