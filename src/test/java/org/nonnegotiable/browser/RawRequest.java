package org.nonnegotiable.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends what no HTTP client would, byte by byte (each character one byte), and reads all that comes back. */
public final class RawRequest {

    private static final int MILLIS = 5000;

    /** Names of headers in lower case. A body in chunks stays in chunks. */
    public record Answer(int status, Map<String, String> headers, String body) {
    }

    private RawRequest() {
    }

    /** A request line of its own, with what else a request needs. */
    public static Answer line(String line, String... headers) {
        String more = Arrays.stream(headers).map(header -> header + "\r\n").reduce("", String::concat);
        return send(line + "\r\nHost: campaign.example\r\nConnection: close\r\n" + more + "\r\n");
    }

    public static Answer send(String request) {
        URI site = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            socket.setSoTimeout(MILLIS);
            write(socket, request);
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who refuses a long request may stop reading before all of it is sent. */
    private static void write(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException refused) {
            // the answer is there to be read all the same
        }
    }

    private static Answer answer(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        Arrays.stream(lines).skip(1).map(line -> line.split(":\\s*", 2))
                .forEach(header -> headers.merge(header[0].toLowerCase(Locale.ROOT), header[1], (one, two) -> one + ", " + two));
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, parts.length > 1 ? parts[1] : "");
    }
}
