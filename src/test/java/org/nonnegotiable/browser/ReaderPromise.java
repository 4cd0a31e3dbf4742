package org.nonnegotiable.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every reader is promised: no request leaves the site, no cookie is set, nothing fails in the console. */
class ReaderPromise {

    private static final Pattern OF_THE_WEB = Pattern.compile("^(https?|wss?):");

    private final BrowserContext context;
    private final InChromium declared;
    private final Set<String> broken = new LinkedHashSet<>();
    private String home;

    /** @param home the site's address, or null: then it is where the first page comes from */
    ReaderPromise(BrowserContext context, InChromium declared, String home) {
        this.context = context;
        this.declared = declared;
        this.home = home == null ? null : origin(home);
        // events, not routes: a route does not see where a redirect leads
        context.onRequest(this::asked);
        context.onPage(page -> page.onWebSocket(socket -> left(socket.url())));
        context.onConsoleMessage(this::said);
        context.onWebError(error -> failed("page error: " + error.error()));
    }

    void isKept() {
        List.copyOf(context.pages()).forEach(ReaderPromise::letItFinish);
        context.cookies().stream().map(cookie -> cookie.name)
                .filter(name -> !List.of(declared.cookies()).contains(name))
                .forEach(name -> broken.add("cookie set: " + name));
        if (!broken.isEmpty()) {
            throw new AssertionError("The promise to the reader is broken:\n    " + String.join("\n    ", broken));
        }
    }

    /** What the page said comes in order: once it has answered, all it said before is here. */
    private static void letItFinish(Page page) {
        page.waitForLoadState();
        page.evaluate("0");
    }

    private void asked(Request request) {
        if (home == null) {
            home = origin(request.url());
        }
        left(request.url());
    }

    private void left(String address) {
        if (OF_THE_WEB.matcher(address).find() && !origin(address).equals(home) && !isDeclared(origin(address))) {
            broken.add("request to another origin: " + address);
        }
    }

    /** A port may be left open: those of this machine are known only when a test runs. */
    private boolean isDeclared(String origin) {
        return Stream.of(declared.origins()).anyMatch(one -> one.equals(origin)
                || one.endsWith(":*") && origin.matches(Pattern.quote(one.substring(0, one.length() - 1)) + "[0-9]+"));
    }

    private void said(ConsoleMessage message) {
        if (message.type().equals("error")) {
            failed("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void failed(String error) {
        if (List.of(declared.errors()).stream().noneMatch(error::contains)) {
            broken.add(error);
        }
    }

    /** Cut by hand: an address that java.net.URI refuses is still asked for. A socket of the site is the site. */
    private static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return (path < 0 ? address : address.substring(0, path)).replaceFirst("^ws", "http");
    }
}
