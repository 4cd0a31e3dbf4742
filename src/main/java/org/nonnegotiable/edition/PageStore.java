package org.nonnegotiable.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The finished pages of the current edition, by address. A hit is answered on the event loop, before any resource is looked for. */
@Singleton
class PageStore {

    /** What a page may depend on beside its path; anything else in a query makes no page of its own. */
    private static final List<String> PARAMETERS = List.of("theme", "after", "at", "from", "to", "in_series", "kind",
            "lang", "keep", "url", "format", "maxwidth", "maxheight");
    /** Says to whoever would make the page anew that it must not be shown. */
    static final String REFUSED = "refused";
    private static final int FIRST = -10_000;
    private static final long MAXIMUM_BYTES = 64L << 20;

    @Inject
    Edition edition;

    private final Cache<String, Page> pages = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES).weigher((String key, Page page) -> key.length() + page.weight()).build();

    void answerFirst(@Observes Router router) {
        router.route().order(FIRST).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        Optional<Page> kept = reads ? current(key(request)) : Optional.empty();
        boolean refused = kept.isPresent() && isRefused(kept.get().personal());
        context.put(REFUSED, refused);
        if (kept.isPresent() && !refused) {
            PageAnswer.write(kept.get(), request);
        } else {
            if (reads) {
                request.headers().remove(HttpHeaders.ACCEPT); // a kept page goes to whoever asks, so a new one does
            }
            context.next();
        }
    }

    Optional<Page> current(String key) {
        return Optional.ofNullable(pages.getIfPresent(key)).filter(this::isCurrent);
    }

    /** Safeguarding: nobody may go on reading what was withdrawn behind the back of this node. */
    boolean isRefused(boolean personal) {
        return personal && edition.isCutOff();
    }

    /** Kept only if the edition has not moved while the page was rendered, nor until it was there. */
    void keep(String key, Page page) {
        if (isCurrent(page)) {
            pages.put(key, page);
        }
        if (!isCurrent(page)) {
            pages.invalidate(key);
        }
    }

    /** What was withdrawn is not only never shown again: it is not here any more. */
    void forget(@Observes Edition.Settled settled) {
        pages.asMap().values().removeIf(page -> !isCurrent(page));
    }

    private boolean isCurrent(Page page) {
        return page.stamp().equals(edition.current());
    }

    /** Everything that lies here, for who looks for something that must not. */
    Stream<String> texts() {
        return pages.asMap().values().stream().map(page -> new String(page.bytes(false), StandardCharsets.UTF_8));
    }

    static String key(HttpServerRequest request) {
        String path = request.path();
        if (request.query() == null) {
            return path;
        }
        StringJoiner key = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        for (String name : PARAMETERS) {
            String value = request.getParam(name);
            if (value != null) {
                key.add(name + "=" + value);
            }
        }
        return key.toString();
    }
}
