package org.nonnegotiable.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a {@link Member} sends when there are thousands of requests: the same, with less ado. */
public final class Line {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI site = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    private final String session;
    private final String token;

    public Line(Member member) {
        session = Cast.COOKIE + "=" + member.cookie();
        token = member.token();
    }

    public HttpResponse<String> get(String path) {
        return send(request(path, session));
    }

    /** Sends a form with the token. @param fields names and values in turn */
    public HttpResponse<String> post(String path, Object... fields) {
        StringBuilder form = new StringBuilder("csrf=").append(token);
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1].toString(), StandardCharsets.UTF_8));
        }
        return send(request(path, session).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form.toString())));
    }

    /** To the page that a form is answered with, which says how it went. */
    public HttpResponse<String> goOn(HttpResponse<String> answer) {
        String said = answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith(Cast.SAID + "=")).findFirst()
                .map(cookie -> "; " + cookie.split(";", 2)[0]).orElse("");
        return send(request(answer.headers().firstValue("Location").orElseThrow(), session + said));
    }

    private HttpRequest.Builder request(String path, String cookies) {
        return HttpRequest.newBuilder(site.resolve(path)).header("Cookie", cookies);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
