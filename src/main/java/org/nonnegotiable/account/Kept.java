package org.nonnegotiable.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that was sent and could not be taken yet, carried by the pages between as hidden fields: what somebody typed outlasts
 * their session. Files are not carried. Never changes.
 */
public record Kept(String action, boolean multipart, List<Sent.Field> fields, boolean whole) {

    public static final Kept NOTHING = new Kept("", false, List.of(), true);

    private static final String PREFIX = "kept:";
    private static final String ACTION = "kept-action";
    private static final String MULTIPART = "kept-multipart";
    private static final String CUT = "kept-cut";
    private static final int FIELDS = 300;
    /** As a form is sent, where a letter of Ukrainian is six signs: a little less than the desk takes. */
    private static final long SIGNS = 7_500_000;
    private static final Pattern OURS = Pattern.compile("(?!.*/\\.{1,2}(/|\\?|$))/desk(/[\\w.~@%:+-]+)*(\\?[\\w.~@%:+&=-]*)?");

    /** What was just sent to its own address. */
    public static Kept of(ContainerRequestContext request) {
        Sent sent = Sent.now();
        List<Sent.Field> fields = sent.fields().stream().filter(field -> !field.name().equals("csrf")).toList();
        boolean fits = fields.size() <= FIELDS && signs(fields) <= SIGNS;
        boolean multipart = request.getMediaType() != null && request.getMediaType().getType().equals("multipart");
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String action = request.getUriInfo().getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
        return isOurs(action) ? new Kept(action, multipart, fits ? fields : List.of(), fits && !sent.hasFiles()) : NOTHING;
    }

    /** What another page has carried here. */
    static Kept carried() {
        Sent sent = Sent.now();
        String action = sent.first(ACTION);
        if (action == null || !isOurs(action)) {
            return NOTHING;
        }
        List<Sent.Field> fields = sent.fields().stream().filter(field -> field.name().startsWith(PREFIX))
                .map(field -> new Sent.Field(field.name().substring(PREFIX.length()), field.value())).toList();
        return new Kept(action, sent.first(MULTIPART) != null, fields, sent.first(CUT) == null);
    }

    /** Whether an address is one of the desk's own: where somebody goes after signing in is never another site. */
    static boolean isOurs(String address) {
        return address != null && address.length() <= 1000 && OURS.matcher(address).matches();
    }

    /** Without what nobody may read over a shoulder: passwords and codes are typed again. */
    public Kept withoutSecrets() {
        List<Sent.Field> told = fields.stream().filter(field -> !field.name().contains("password") && !field.name().equals("code")).toList();
        return new Kept(action, multipart, told, whole);
    }

    public boolean isThere() {
        return !action.isEmpty();
    }

    /** As hidden fields of a page between. */
    public List<Sent.Field> carriers() {
        Stream<Sent.Field> about = Stream.of(new Sent.Field(ACTION, action), multipart ? new Sent.Field(MULTIPART, "yes") : null,
                whole ? null : new Sent.Field(CUT, "yes")).filter(field -> field != null);
        return Stream.concat(about, fields.stream().map(field -> new Sent.Field(PREFIX + field.name(), field.value()))).toList();
    }

    public String encoding() {
        return multipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }

    private static long signs(List<Sent.Field> fields) {
        return fields.stream().flatMap(field -> Stream.of(field.name(), field.value()))
                .mapToLong(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).length()).sum();
    }
}
