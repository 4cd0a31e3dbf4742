package org.nonnegotiable.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The site in this very program, asked over the loopback as any reader would ask, with Java's plainest client: its newer one takes thrice the time. */
final class Site {

    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 250;
    private static final int LONGEST_MILLIS = 120_000;

    private final URI base;

    Site(URI base) {
        this.base = base;
    }

    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** Throws IOException when it does not answer, or only with faults. Busy it may be: then it is asked again. */
    Answer ask(String address) throws IOException {
        URI whole = base.resolve(address);
        for (int attempt = 1;; attempt++) {
            Answer answer = once(whole);
            if (answer.status < 500 && answer.status != 429) {
                return answer;
            }
            if (attempt == TRIES) {
                throw new IOException(address + " answers " + answer.status);
            }
            pause();
        }
    }

    /** Read to its end, so that the next goes over the same line. */
    private static Answer once(URI address) throws IOException {
        HttpURLConnection line = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        line.setInstanceFollowRedirects(false);
        line.setConnectTimeout(LONGEST_MILLIS);
        line.setReadTimeout(LONGEST_MILLIS);
        line.setRequestProperty("Accept", "*/*");
        int status = line.getResponseCode();
        try (InputStream body = status < 400 ? line.getInputStream() : line.getErrorStream()) {
            return new Answer(status, headers(line), body == null ? new byte[0] : body.readAllBytes());
        }
    }

    private static Map<String, List<String>> headers(HttpURLConnection line) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        line.getHeaderFields().forEach((name, values) -> {
            if (name != null) { // the line before them
                headers.put(name, values);
            }
        });
        return headers;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IOException("was interrupted", e);
        }
    }
}
