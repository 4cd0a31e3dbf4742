package org.nonnegotiable.browser;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The compressed bytes a browser must have before it can draw a page: the HTML, and whatever in it holds the drawing back.
 * 14 KB is what a server may send before the first acknowledgement comes back; headers are not counted.
 */
public class Weight {

    public static final int FIRST_FLIGHT = 14 * 1024;

    private final Map<URI, Integer> bytesByPart = new LinkedHashMap<>();

    public static void check(String address) {
        Weight weight = of(address);
        if (weight.bytes() > FIRST_FLIGHT) {
            throw new AssertionError("%s weighs %d bytes, %d more than the first flight holds:\n%s"
                    .formatted(address, weight.bytes(), weight.bytes() - FIRST_FLIGHT, weight.parts()));
        }
    }

    public static Weight of(String address) {
        Weight weight = new Weight();
        URI page = URI.create(address);
        String html = weight.add(page);
        Blocking.stylesheets(html).forEach(link -> weight.addStylesheet(page.resolve(link)));
        Blocking.scripts(html).forEach(link -> weight.add(page.resolve(link)));
        Blocking.preloads(html).forEach(link -> weight.add(page.resolve(link)));
        return weight;
    }

    /** Everything a page is made of but its pictures, of a page that a client of its own has fetched. @param sent as it travelled */
    public static Weight whole(String address, byte[] sent, String html) {
        Weight weight = new Weight();
        URI page = URI.create(address);
        weight.bytesByPart.put(page, sent.length);
        Blocking.stylesheets(html).forEach(link -> weight.addStylesheet(page.resolve(link)));
        Blocking.allScripts(html).forEach(link -> weight.add(page.resolve(link)));
        return weight;
    }

    /** Throws AssertionError with the parts when it is heavier. */
    public void holds(int most) {
        if (bytes() > most) {
            throw new AssertionError("%d bytes, %d more than agreed:\n%s".formatted(bytes(), bytes() - most, parts()));
        }
    }

    public int bytes() {
        return bytesByPart.values().stream().mapToInt(Integer::intValue).sum();
    }

    private String parts() {
        return bytesByPart.entrySet().stream().map(part -> "%10d  %s".formatted(part.getValue(), part.getKey())).collect(joining("\n"));
    }

    private void addStylesheet(URI address) {
        String css = add(address);
        Blocking.imports(css).forEach(link -> addStylesheet(address.resolve(link)));
        Blocking.fonts(css).forEach(link -> add(address.resolve(link)));
    }

    /** Its text; empty for what was counted already. */
    private String add(URI address) {
        if (bytesByPart.containsKey(address)) {
            return "";
        }
        Compressed answer = Compressed.get(address);
        bytesByPart.put(address, answer.bytes().length);
        return answer.text();
    }
}
