package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nonnegotiable.account.Account;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.counter.Proposal;

/** Every field of every form of the desk, filled with what no form expects: it is taken or refused with a sentence, what was typed stays, and nothing breaks. */
@QuarkusTest
class BadInputTest {

    private static final Set<Integer> TAKEN_OR_TOLD_WHY_NOT = Set.of(200, 303, 409, 413, 422);
    /** What people typed comes back between these. */
    private static final String BEGINNING = "Ж<b>\"&";
    private static final String ESCAPED = "Ж&lt;b&gt;&quot;&amp;";
    private static final String END = "Ї";
    private static final int AROUND = BEGINNING.length() + END.length();
    /** Limits of fields, as signs that are in them; with one more they are past. */
    private static final List<Integer> LIMITS = List.of(100, 120, 200, 254, 400, 500, 1000);
    /** Past all of them, past what a column of the usual kind holds, and a megabyte. */
    private static final List<Integer> PAST = List.of(101, 201, 1001, 4001, 16_390, 262_144);
    private static final List<String> STRANGE = List.of("\0", "\u202e", "\u200b", "\u200f", "\uffff", "\u001b[31m", "\n", "%00", "{0}", "'; DROP TABLE account; --",
            "👨\u200d👩\u200d👧", "e\u0301".repeat(40));
    private static final List<String> MEANINGLESS = List.of("-1", "99999999999999999999", "\0", "\u202e", "<b>", "😀", "uk'", "A".repeat(5000));

    /** Fields that are made and read by the same lines as others of the same form. */
    private static final Pattern ALIKE = Pattern.compile("(event|capital)-(?!en$|ar$).*|comment-[2-5]-.*");
    /** Never shown again; whoever tries many is asked to wait. */
    private static final Set<String> SECRET = Set.of("password", "current", "code");

    private static List<Member> people;

    private Things things;

    @BeforeAll
    static void one_of_each_role() {
        people = Cast.everybody("DE");
    }

    @BeforeEach
    void an_embassy() {
        things = new Things("DE", people.get(0));
    }

    @AfterEach
    void nothing_is_left() {
        requiringNew().run(() -> {
            Freeze.deleteAll();
            people.forEach(one -> Proposal.delete("proposedBy", Proposal.signature(one.account())));
        });
        things.close();
    }

    @AfterAll
    static void nobody_stays() {
        requiringNew().run(() -> people.forEach(one -> Account.update("closedAt = acceptedAt where id = ?1", one.id())));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatever_is_typed_is_taken_or_refused_with_a_sentence_and_stays_as_it_was_typed(Address page) {
        Set<String> met = new HashSet<>();
        String address = things.in(page.path());
        if (address.endsWith("/reading")) {
            handIn(address.replace("/de/reading", ""));
        }
        for (Member person : people) {
            if (person.account().may(page.deed(), "DE")) {
                Response shown = person.get(address);
                assertThat(shown.statusCode()).as("%s %s", person.account().role, page).isEqualTo(200);
                ShownForm.on(shown.asString()).stream().filter(form -> met.add(form.action())).forEach(form -> fill(person, address, form));
            }
        }
        assertThat(met).contains("/desk/sign-out");
    }

    static Stream<Address> pages() {
        return Address.all().stream().filter(address -> address.method().equals("GET") && !address.path().matches(".*(\\.jpg|\\.csv|/preview)"));
    }

    /** So that somebody may decide about it. */
    private void handIn(String story) {
        Member writer = people.get(0);
        writer.post(story + "/facts", "age", "10-13", "oblast", "UA-63", "returned", "2024-03", "telling", "one_child", "themes", "school", "illustration", "key", "version", "0");
        writer.post(story + "/de", "title", "The other mitten", "name", "Marta", "summary", "About a mitten.", "quote", "I kept it.", "alt", "A mitten", "body",
                "The string tore.", "version", "1");
        assertThat(writer.post(story + "/de/submission", "note", "Please read.").statusCode()).isEqualTo(303);
    }

    private void fill(Member person, String page, ShownForm first) {
        SoftAssertions all = new SoftAssertions();
        Again again = new Again(person, page, first);
        for (String field : first.typed().stream().filter(name -> !ALIKE.matcher(name).matches()).toList()) {
            values(field).forEach(value -> check(all, field, value, again.send(field, value)));
        }
        for (String field : first.others()) {
            MEANINGLESS.forEach(value -> all.assertThat(again.send(field, value).statusCode()).as("%s %s=%s", first.action(), field, value).isLessThan(500));
        }
        again.putBack();
        all.assertAll();
    }

    /** Of signs that are four bytes and of signs that are three. */
    private static List<String> values(String field) {
        Stream<String> limits = LIMITS.stream().flatMap(length -> Stream.of("😀", "語").map(sign -> sign.repeat(length - AROUND)));
        Stream<String> past = PAST.stream().map(length -> "😀".repeat(length - AROUND));
        return SECRET.contains(field) ? STRANGE : Stream.of(limits, past, STRANGE.stream()).flatMap(some -> some).toList();
    }

    private static void check(SoftAssertions all, String field, String value, Response answer) {
        String what = "%s: %d signs, %s".formatted(field, value.codePointCount(0, value.length()), value.substring(0, Math.min(8, value.length())));
        all.assertThat(SECRET.contains(field) && answer.statusCode() == 429 || TAKEN_OR_TOLD_WHY_NOT.contains(answer.statusCode()))
                .as("%s: %d", what, answer.statusCode()).isTrue();
        if (answer.statusCode() != 303 && !SECRET.contains(field)) {
            String shown = answer.asString();
            all.assertThat(shown.contains(ESCAPED) && shown.contains(END) && !shown.contains(BEGINNING)).as("%s: typed text is back and escaped", what).isTrue();
            all.assertThat(value.matches("(?s)(😀😀|語語).*") && !shown.contains(value)).as("%s: all of it is back", what).isFalse();
        }
    }

    /** One form, shown anew after each time it was taken: until then it holds a version that is over. */
    private static final class Again {

        private final Member person;
        private final String page;
        private final ShownForm first;
        private ShownForm form;
        private boolean taken;

        Again(Member person, String page, ShownForm first) {
            this.person = person;
            this.page = page;
            this.first = first;
            this.form = first;
        }

        Response send(String field, String value) {
            Response answer = person.post(form.action(), form.with(field, first.typed().contains(field) ? BEGINNING + value + END : value));
            if (answer.statusCode() == 303) {
                taken = true;
                Response now = person.get(page);
                assertThat(now.statusCode()).isLessThan(500);
                assertThat(now.asString()).as("%s after %s", page, field).doesNotContain(BEGINNING, "\u202e", "\0");
                form = shown(now).map(one -> one.saying(first)).orElse(form);
            }
            return answer;
        }

        private Optional<ShownForm> shown(Response now) {
            return ShownForm.on(now.asString()).stream().filter(one -> one.action().equals(first.action())).findFirst();
        }

        /** What was there before is there again: the content is everybody's. */
        void putBack() {
            if (taken && !first.typed().isEmpty()) {
                person.post(form.action(), form.untouched());
            }
        }
    }
}
