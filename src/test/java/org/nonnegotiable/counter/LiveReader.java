package org.nonnegotiable.counter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code /live} from a socket of its own, so that nothing stands between the test and the bytes. */
final class LiveReader implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader lines;
    final String status;
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** An event's id and what it tells; only an id has nothing to tell. */
    record Heard(long id, JsonNode told) {
        long position() {
            return told.get("position").asLong();
        }
    }

    private LiveReader(String method, URI home, String path, String... extra) throws IOException {
        socket = new Socket(home.getHost(), home.getPort());
        socket.setSoTimeout(20_000); // longer than any silence
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: gzip\r\n";
        socket.getOutputStream().write((head + String.join("\r\n", extra) + (extra.length > 0 ? "\r\n" : "") + "\r\n").getBytes(StandardCharsets.UTF_8));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512);
        status = lines.readLine();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            headers.merge(line.split(": ", 2)[0], line.split(": ", 2)[1], (one, other) -> one + ", " + other);
        }
    }

    /** Lines of the request's head may follow: {@code "Last-Event-ID: 7"}. */
    static LiveReader of(URI home, String path, String... extra) {
        return asking("GET", home, path, extra);
    }

    static LiveReader asking(String method, URI home, String path, String... extra) {
        try {
            return new LiveReader(method, home, path, extra);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that is none of the chunks' sizes; null at the end. */
    String line() {
        try {
            String line = lines.readLine();
            return line != null && line.matches("[0-9a-f]{1,4}") ? line() : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next event; waits for it. */
    Heard next() {
        long id = -1;
        JsonNode told = null;
        for (String line = line(); line != null; line = line()) {
            if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("data: ")) {
                told = json(line.substring(6));
            } else if (line.isEmpty() && id >= 0) {
                return new Heard(id, told);
            }
        }
        throw new IllegalStateException("the stream has ended");
    }

    /** The events up to the one that only names a position. */
    List<Heard> batch() {
        List<Heard> heard = new ArrayList<>();
        for (Heard one = next(); one.told != null; one = next()) {
            heard.add(one);
        }
        return heard;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
