package org.nonnegotiable.account;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: it keeps cookies, sends the hidden fields of the form it was shown, and follows no redirect by itself. */
final class Browserless {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String page = "";

    Response get(String path) {
        return show(request().urlEncodingEnabled(false).get(path.replaceFirst("^https?://[^/]+", "")));
    }

    /** With the hidden fields of the page before. @param fields names and values in turn */
    Response post(String path, String... fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=utf-8");
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            form.formParam(plain(hidden.group(1)), plain(hidden.group(2)));
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return show(form.post(path));
    }

    Response signIn(Account account, String password) {
        get("/desk/sign-in");
        return post("/desk/sign-in", "email", account.email, "password", password);
    }

    Set<String> names() {
        return cookies.keySet();
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    /** What the page before shows between two texts. */
    String shown(String before, String after) {
        int from = page.indexOf(before) + before.length();
        return plain(page.substring(from, page.indexOf(after, from)));
    }

    void set(String cookie, String value) {
        cookies.put(cookie, value);
    }

    /** Goes on from an answer that came otherwise. */
    Browserless seen(Response response) {
        show(response);
        return this;
    }

    private RequestSpecification request() {
        RequestSpecification request = given().redirects().follow(false);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
    }

    private Response show(Response response) {
        Cookies set = response.detailedCookies();
        for (Cookie cookie : set) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        page = response.asString();
        return response;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
