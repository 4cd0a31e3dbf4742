package org.nonnegotiable.desk;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.counter.Proposal;
import org.nonnegotiable.media.Drawn;
import org.nonnegotiable.media.Picture;

/** Every field of every form of the desk, filled with what no form expects: it is taken or refused with a sentence, what was typed stays, and nothing breaks. */
@QuarkusTest
class BadInputTest {

    /** With these a picture is taken, so that what is typed beside them decides. */
    private static final Map<String, String> OF_A_PICTURE = Map.of("licence", "OWN", "face", "no");
    /** Fields that are made and read by the same lines as others of the same form. */
    private static final Pattern ALIKE = Pattern.compile("(event|capital)-(?!en$|ar$).*|comment-[2-5]-.*");
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
        requiringNew().run(() -> Picture.<Picture>list("uploadedBy", people.get(0).id()).forEach(Picture::erase));
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
        List<String> typed = first.typed().stream().filter(name -> !ALIKE.matcher(name).matches()).toList();
        for (String field : typed) {
            Nonsense.values(field, field.equals(typed.get(0))).forEach(value -> Nonsense.check(all, field, value, again.send(field, value)));
        }
        for (String field : first.others()) {
            Nonsense.MEANINGLESS.forEach(value -> all.assertThat(again.send(field, value).statusCode()).as("%s %s=%s", first.action(), field, value).isLessThan(500));
        }
        for (String field : first.files()) {
            Nonsense.files(field).forEach(file -> Nonsense.checkFile(all, first.action(), person.attach(first.action(), first.with(field, file))));
        }
        all.assertThat(again.taken || !first.multipart() || first.typed().isEmpty()).as("%s takes a picture", first.action()).isTrue();
        again.putBack();
        all.assertAll();
    }

    /** One form, shown anew after each time it was taken: until then it holds a version that is over. */
    private static final class Again {

        private final Member person;
        private final String page;
        private final ShownForm first;
        /** A page with a pen goes on from what it has saved itself. */
        private final boolean versioned;
        private ShownForm form;
        private boolean taken;
        private int sent;

        Again(Member person, String page, ShownForm first) {
            this.person = person;
            this.page = page;
            this.first = first;
            this.form = first;
            versioned = first.others().contains("version") && !first.others().contains("pen");
        }

        Response send(String field, String value) {
            String typed = first.typed().contains(field) ? Nonsense.typed(value) : value;
            Response answer = form.multipart() ? attach(field, typed) : person.post(form.action(), form.with(field, typed));
            if (answer.statusCode() == 303) {
                taken = true;
                if (versioned || Nonsense.isStrange(value)) {
                    lookAgain(field);
                }
            }
            return answer;
        }

        private void lookAgain(String field) {
            Response now = person.get(page);
            assertThat(now.statusCode()).isLessThan(500);
            assertThat(now.asString()).as("%s after %s", page, field).doesNotContain(Nonsense.BEGINNING, "\u202e", "\0");
            form = shown(now).map(one -> one.saying(first)).orElse(form);
        }

        /** Each time another picture: the same would be known already, and nothing typed would be kept. */
        private Response attach(String field, String typed) {
            return person.attach(form.action(), Stream.concat(Stream.of(form.filled(OF_A_PICTURE).with(field, typed)), form.files().stream()
                    .flatMap(name -> Stream.of(name, Attached.file(name, "a.jpg", Drawn.jpeg(300 + sent++, 200), "image/jpeg")))).toArray());
        }

        private Optional<ShownForm> shown(Response now) {
            return ShownForm.on(now.asString()).stream().filter(one -> one.action().equals(first.action())).findFirst();
        }

        /** What was there before is there again: the content is everybody's. */
        void putBack() {
            if (taken && !first.typed().isEmpty() && !first.multipart()) {
                person.post(form.action(), form.untouched());
            }
        }
    }
}
