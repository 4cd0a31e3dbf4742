package org.nonnegotiable.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** An answer as it travels to a browser that accepts gzip. */
record Compressed(byte[] bytes, boolean gzip) {

    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    static Compressed get(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError("%s answered %d".formatted(address, answer.statusCode()));
            }
            return new Compressed(answer.body(), answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(address.toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        try (var stream = new ByteArrayInputStream(bytes); var plain = gzip ? new GZIPInputStream(stream) : stream) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
