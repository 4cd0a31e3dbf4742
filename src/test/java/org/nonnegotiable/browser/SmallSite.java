package org.nonnegotiable.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A site on this machine for testing the tools: pages by path, each with headers of its own, gzip for whoever accepts it. */
public class SmallSite implements AutoCloseable {

    private record Answer(byte[] body, String... headers) {
    }

    private final Map<String, Answer> answers = new HashMap<>();
    private final HttpServer server;

    public SmallSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        with("/favicon.ico", "", "Content-Type", "image/x-icon");
    }

    /** @param headers names and values in turn */
    public SmallSite with(String path, String body, String... headers) {
        answers.put(path, new Answer(body.getBytes(StandardCharsets.UTF_8), headers));
        return this;
    }

    public String page(String path, String html, String... headers) {
        with(path, html, headers);
        return address() + path;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = answers.get(exchange.getRequestURI().getPath());
        byte[] body = answer == null ? new byte[0] : answer.body;
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        for (int i = 0; answer != null && i < answer.headers.length; i += 2) {
            exchange.getResponseHeaders().set(answer.headers[i], answer.headers[i + 1]);
        }
        if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding")).contains("gzip")) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            body = gzip(body);
        }
        exchange.sendResponseHeaders(status(exchange, answer), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** A page with a Location leads there. */
    private static int status(HttpExchange exchange, Answer answer) {
        return answer == null ? 404 : exchange.getResponseHeaders().containsKey("Location") ? 302 : 200;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
