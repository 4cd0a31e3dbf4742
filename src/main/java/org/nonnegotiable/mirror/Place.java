package org.nonnegotiable.mirror;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the site, without its origin, and the file it is in. Never changes. @param query as it is sent; null for none */
record Place(String path, String query) {

    /** What is for people who sign in, for one reader alone, or does not end. */
    private static final Pattern ELSEWHERE = Pattern.compile("/(desk|live|q)(/.*)?");
    private static final Pattern ENDING = Pattern.compile(".*\\.[a-z0-9]{1,12}");
    private static final int LONGEST_NAME = 250;

    /** @param link as a page has it; nothing when it leads away, or nowhere a file could be */
    static Optional<Place> of(String link, String origin) {
        String bare = link.startsWith(origin + "/") ? link.substring(origin.length()) : link;
        if (!bare.startsWith("/") || bare.startsWith("//")) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(bare.replaceFirst("#.*", ""));
            boolean odd = address.getPath().contains("..") || address.getPath().indexOf('\\') >= 0 || ELSEWHERE.matcher(address.getPath()).matches();
            Place place = new Place(address.getPath(), address.getRawQuery());
            return odd || place.isTooLong() ? Optional.empty() : Optional.of(place);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** As it is asked for: ASCII. */
    String address() {
        String ascii = URI.create(path.replace(" ", "%20")).toASCIIString();
        return query == null ? ascii : ascii + "?" + query;
    }

    /** A page is a file that ends in .html: hosts serve it under its address, without sending anybody on. A query is part of the name, after an @. */
    String file(String type) {
        String name = path.substring(1);
        String whole = (name.isEmpty() || name.endsWith("/") ? name + "index" : name) + (query == null ? "" : "@" + query);
        return hasEnding() ? whole : whole + ending(type);
    }

    boolean hasEnding() {
        return ENDING.matcher(path).matches();
    }

    private boolean isTooLong() {
        String last = path.substring(path.lastIndexOf('/') + 1) + (query == null ? "" : query);
        return last.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - ".html".length();
    }

    private static String ending(String type) {
        return type.startsWith("text/html") ? ".html" : type.contains("json") ? ".json" : type.contains("xml") ? ".xml" : "";
    }
}
