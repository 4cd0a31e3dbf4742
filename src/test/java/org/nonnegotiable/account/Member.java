package org.nonnegotiable.account;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** One of the {@link Cast}, in a session of their own. */
public final class Member {

    private final Account account;
    private final Ticket ticket;

    private Member(Account account, Ticket ticket) {
        this.account = account;
        this.ticket = ticket;
    }

    /** With the second factor given. */
    static Member signedIn(Account account, Instant now) {
        return signedIn(account, now, now);
    }

    /** @param secondFactor null when it was not given */
    static Member signedIn(Account account, Instant now, Instant secondFactor) {
        byte[] token = Sealed.random(Ticket.TOKEN_BYTES);
        long session = QuarkusTransaction.requiringNew().call(() -> {
            DeskSession begun = DeskSession.begin(account, token, "a test", now);
            begun.secondFactorAt = secondFactor;
            return begun.id;
        });
        return new Member(account, new Ticket(session, token, now, now));
    }

    /** The same person in another browser. @param code whether the second factor was given there */
    public Member elsewhere(boolean code) {
        Instant now = Cast.bean(Clock.class).instant();
        return signedIn(account, now, code ? now : null);
    }

    public Account account() {
        return account;
    }

    public Long id() {
        return account.id;
    }

    /** The hidden field {@code csrf} of this session's forms. */
    public String token() {
        return ticket.formToken();
    }

    /** Signed in; follows no redirect. */
    public RequestSpecification request() {
        return given().header("Cookie", Cast.COOKIE + "=" + cookie()).redirects().follow(false);
    }

    public Response get(String path) {
        return request().get(path);
    }

    /** Sends a form with the token. @param fields names and values in turn; a name may come twice */
    public Response post(String path, Object... fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("csrf", token());
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i].toString(), fields[i + 1]);
        }
        return form.post(path);
    }

    /** Sends a form with files. @param parts names and values in turn; a file is one of {@link Attached} */
    public Response attach(String path, Object... parts) {
        RequestSpecification form = request().multiPart("csrf", token());
        for (int i = 0; i < parts.length; i += 2) {
            form.multiPart(parts[i + 1] instanceof MultiPartSpecification file ? file
                    : new MultiPartSpecBuilder(parts[i + 1].toString()).controlName(parts[i].toString()).mimeType("text/plain").charset(StandardCharsets.UTF_8).build());
        }
        return form.post(path);
    }

    /** The same person's browser. The test names {@link Cast#COOKIE}, and {@link Cast#SAID} where something is said. */
    public void signIn(Page page) {
        page.context().addCookies(List.of(new Cookie(Cast.COOKIE, cookie())
                .setDomain(URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)).getHost())
                .setPath("/desk").setHttpOnly(true).setSecure(true)));
    }

    long session() {
        return ticket.session();
    }

    Ticket ticket() {
        return ticket;
    }

    String cookie() {
        return Cast.bean(Cookies.class).value(Cookies.SESSION, ticket.content());
    }
}
