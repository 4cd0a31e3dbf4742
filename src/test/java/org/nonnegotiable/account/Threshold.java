package org.nonnegotiable.account;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.nonnegotiable.account.OneTimeLink.Purpose;

/** The pages with a form for people who are not in yet, each as it is opened by somebody who comes for the first time; of an embassy that no other test writes letters to. */
public final class Threshold {

    /** @param cookie what the browser sends along; null for nothing */
    public record Page(String path, String cookie) {

        public Response get() {
            return request().get(path);
        }

        /** @param fields names and values in turn */
        public Response post(String action, Object... fields) {
            RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=utf-8");
            for (int i = 0; i < fields.length; i += 2) {
                form.formParam(fields[i].toString(), fields[i + 1]);
            }
            return form.post(action);
        }

        private RequestSpecification request() {
            RequestSpecification request = given().redirects().follow(false);
            return cookie == null ? request : request.header("Cookie", cookie);
        }
    }

    private Threshold() {
    }

    /** By name, to be opened anew when a form was taken: a link works once. */
    public static Map<String, Supplier<Page>> pages() {
        Map<String, Supplier<Page>> pages = new LinkedHashMap<>();
        pages.put("sign-in", () -> new Page("/desk/sign-in", null));
        pages.put("code", Threshold::code);
        pages.put("forgotten", () -> new Page("/desk/forgotten", null));
        pages.put("password", () -> link("password", Purpose.PASSWORD, Cast.account(Role.WRITER, "IS", "de")));
        pages.put("invitation", () -> link("invitation", Purpose.INVITATION, Cast.account(Role.WRITER, "IS", "de")));
        pages.put("first", () -> link("first", Purpose.FIRST, null));
        return pages;
    }

    /** The password was given. */
    private static Page code() {
        Member half = Cast.writer("IS");
        QuarkusTransaction.requiringNew().run(() -> DeskSession.update("awaitsCode = true where id = ?1", half.session()));
        return new Page("/desk/sign-in/code", Cast.COOKIE + "=" + half.cookie());
    }

    private static Page link(String place, Purpose purpose, Account account) {
        String token = QuarkusTransaction.requiringNew().call(() ->
                OneTimeLink.make(account, purpose, Cast.bean(Clock.class).instant().plus(Duration.ofHours(1))));
        return new Page("/desk/" + place + "/" + token, null);
    }
}
