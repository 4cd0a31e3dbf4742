package org.nonnegotiable.account;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Language;

/** What is said on the next page: a deed is answered by going on to a page, and only that page can say how the deed went. */
@RequestScoped
class Notices {

    private static final String BETWEEN_PARTS = "\u001f";
    private static final String BETWEEN_NOTICES = "\u001e";
    private static final Duration LASTING = Duration.ofMinutes(5);
    private static final int LONGEST = 2000;

    @Inject
    RoutingContext context;
    @Inject
    Cookies cookies;

    private final List<String> said = new ArrayList<>();
    private boolean taken;

    void say(String name, Object... arguments) {
        if (said.isEmpty()) {
            context.addHeadersEndHandler(done -> keep());
        }
        said.add(Stream.concat(Stream.of(name), Arrays.stream(arguments).map(String::valueOf)).collect(Collectors.joining(BETWEEN_PARTS)));
    }

    List<String> take(Language language) {
        taken = true;
        Stream<String> before = cookies.read(context, Cookies.SAID).stream()
                .flatMap(content -> Stream.of(new String(content, StandardCharsets.UTF_8).split(BETWEEN_NOTICES)));
        if (context.request().getCookie(Cookies.SAID) != null) {
            cookies.remove(context, Cookies.SAID);
        }
        return Stream.concat(before, said.stream()).map(one -> told(one, language)).toList();
    }

    private void keep() {
        String all = String.join(BETWEEN_NOTICES, said);
        if (!taken && all.length() <= LONGEST) {
            cookies.write(context, Cookies.SAID, all.getBytes(StandardCharsets.UTF_8), LASTING);
        }
    }

    private static String told(String notice, Language language) {
        String[] parts = notice.split(BETWEEN_PARTS, -1);
        return language.message(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }
}
