package org.nonnegotiable.press;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What a request accepts (RFC 9110 12.5.1), read before the page store, which knows no forms of one address. */
class Acceptance {

    private static final int BEFORE_KEPT_PAGES = -15_000;
    private static final String KEY = Acceptance.class.getName();

    void remember(@Observes Router router) {
        router.routeWithRegex("/api/v1/figures(/[^/.]+(/readings)?)?").order(BEFORE_KEPT_PAGES).handler(context -> {
            context.put(KEY, Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.ACCEPT), ""));
            context.next();
        });
    }

    /** The preferred form, JSON when both are as welcome. Throws NotAcceptableException when neither is. */
    static DataForm of(RoutingContext request) {
        String header = request.get(KEY, "");
        List<MediaType> ranges = header.isBlank() ? List.of(MediaType.WILDCARD_TYPE)
                : Arrays.stream(header.split(",")).map(Acceptance::range).filter(Objects::nonNull).toList();
        return Arrays.stream(DataForm.values()).filter(form -> weight(form, ranges) > 0)
                .max(Comparator.comparingDouble((DataForm form) -> weight(form, ranges)).thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> new NotAcceptableException("This address answers as application/json or as text/csv."));
    }

    /** The most exact range that fits decides. */
    private static double weight(DataForm form, List<MediaType> ranges) {
        return ranges.stream().filter(form.type::isCompatible).max(Comparator.comparingInt(Acceptance::exactness))
                .map(range -> quality(range)).orElse(0.0);
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static double quality(MediaType range) {
        String weight = range.getParameters().getOrDefault("q", "1").strip();
        return weight.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(weight) : 0;
    }

    private static MediaType range(String text) {
        try {
            return MediaType.valueOf(text.strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
