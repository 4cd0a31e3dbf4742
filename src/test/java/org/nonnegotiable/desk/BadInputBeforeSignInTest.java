package org.nonnegotiable.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nonnegotiable.account.Threshold;

/** The same as {@link BadInputTest}, of the forms for whoever is not in yet: anybody in the world may send them anything. */
@QuarkusTest
class BadInputBeforeSignInTest {

    private static final String GOOD = "seven swings in the yard";
    /** What each form answers at least once: or nothing of it was tried. */
    private static final Map<String, Integer> MET = Map.of("sign-in", 422, "code", 422, "forgotten", 303, "password", 303, "invitation", 303, "first", 422);

    @ParameterizedTest
    @MethodSource("names")
    void whatever_is_typed_is_taken_or_refused_with_a_sentence_and_only_secrets_are_gone(String name) {
        Supplier<Threshold.Page> opening = Threshold.pages().get(name);
        SoftAssertions all = new SoftAssertions();
        Set<Integer> met = new HashSet<>();
        List<String> fields = form(opening.get()).typed();
        assertThat(fields).isNotEmpty();
        for (String field : fields) {
            Opened opened = new Opened(opening);
            Nonsense.values(field, field.equals(fields.get(0))).forEach(value -> {
                Response answer = opened.send(field, Nonsense.typed(value));
                met.add(answer.statusCode());
                Nonsense.check(all, field, value, answer);
            });
        }
        all.assertThat(met).as(name).contains(MET.get(name));
        Opened opened = new Opened(opening);
        for (String field : opened.form.others()) {
            Nonsense.MEANINGLESS.forEach(value -> all.assertThat(opened.send(field, value).statusCode()).as("%s: %s=%s", name, field, value).isLessThan(500));
        }
        all.assertAll();
    }

    static Stream<String> names() {
        return Threshold.pages().keySet().stream();
    }

    private static ShownForm form(Threshold.Page page) {
        Response shown = page.get();
        assertThat(shown.statusCode()).as(page.path()).isEqualTo(200);
        return ShownForm.on(shown.asString()).stream().filter(form -> !form.typed().isEmpty()).findFirst().orElseThrow();
    }

    /** A page that is opened anew once its form was taken, or a few tries were in vain. */
    private static final class Opened {

        private static final int FREE_TRIES = 3;

        private final Supplier<Threshold.Page> opening;
        private Threshold.Page page;
        private ShownForm form;
        private int tries;

        Opened(Supplier<Threshold.Page> opening) {
            this.opening = opening;
            open();
        }

        /** The other fields are as they should be, so that what is typed here decides. */
        Response send(String field, String value) {
            if (tries++ >= FREE_TRIES && field.equals("code")) {
                open();
            }
            Map<String, String> good = form.action().contains("/first/") ? Map.of() : Map.of("password", GOOD, "email", "guest-" + System.nanoTime() + "@example.org");
            Response answer = page.post(form.action(), form.filled(good).with(field, value));
            if (answer.statusCode() == 303) {
                open();
            }
            return answer;
        }

        private void open() {
            page = opening.get();
            form = form(page);
            tries = 0;
        }
    }
}
