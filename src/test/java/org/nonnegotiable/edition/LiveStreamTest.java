package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stream alone, on a small server with three places. */
@Timeout(60)
class LiveStreamTest {

    private final Vertx vertx = Vertx.vertx();
    private final LiveStream stream = new LiveStream(3, 20);
    private final List<Socket> sockets = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void begin() {
        Router router = Router.router(vertx);
        router.route("/live").handler(context -> stream.answer(context, heard -> new News(heard.orElse(0), Buffer.buffer("data: first\n\n"))));
        server = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void end() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void silence_is_never_longer_than_a_proxy_bears() throws IOException {
        BufferedReader reader = asking("GET");
        assertThat(until(reader, "")).startsWith("HTTP/1.1 200 OK");
        assertThat(until(reader, ":")).contains("data: first");
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200 OK, Content-Type: text/event-stream; charset=utf-8", "POST, 405 Method Not Allowed, 'Allow: GET, HEAD, OPTIONS'",
            "DELETE, 405 Method Not Allowed, 'Allow: GET, HEAD, OPTIONS'", "OPTIONS, 204 No Content, 'Allow: GET, HEAD, OPTIONS'"})
    void other_methods_take_no_place(String method, String status, String header) throws IOException {
        assertThat(until(asking(method), "")).startsWith("HTTP/1.1 " + status).contains(header, "Cache-Control: no-store, no-transform");
        assertThat(stream.readers()).isZero();
    }

    @Test
    void who_finds_no_place_is_told_to_come_later_and_finds_it_when_another_goes() throws Exception {
        for (int n = 0; n < 3; n++) {
            until(asking("GET"), "data: first");
        }
        assertThat(until(asking("GET"), "")).startsWith("HTTP/1.1 503 Service Unavailable").contains("Retry-After: 60", "Cache-Control: no-store");
        sockets.get(0).close();
        while (stream.readers() > 2) {
            Thread.onSpinWait();
        }
        assertThat(until(asking("GET"), "data: first")).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void a_slow_reader_is_dropped_and_the_others_hear_everything() throws Exception {
        Socket slow = new Socket();
        slow.setReceiveBufferSize(4096);
        slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.actualPort()));
        sockets.add(slow);
        slow.getOutputStream().write("GET /live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes());
        BufferedReader quick = asking("GET");
        until(quick, "data: first");
        while (stream.readers() < 2) {
            Thread.onSpinWait();
        }
        for (int n = 1; stream.readers() > 1; n++) {
            assertThat(n).as("pieces of 60 kB for somebody who takes none").isLessThan(1000);
            stream.tell(new News(n, Buffer.buffer("data: " + "x".repeat(60_000) + "\nid: " + n + "\n\n")));
            until(quick, "id: " + n);
        }
        stream.tell(new News(1_000_000, Buffer.buffer("id: last\n\n")));
        assertThat(until(quick, "id: last")).isNotNull();
    }

    @Test
    void news_that_was_heard_is_not_told_again() throws Exception {
        BufferedReader reader = asking("GET", "Last-Event-ID: 7");
        until(reader, "data: first");
        stream.tell(new News(7, Buffer.buffer("data: seventh\n\n")));
        stream.tell(new News(8, Buffer.buffer("data: eighth\n\n")));
        assertThat(until(reader, "data: eighth")).doesNotContain("seventh");
    }

    @Test
    void what_is_framed_once_for_all_is_what_strict_readers_expect_until_the_end() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + "/live")).build();
        Stream<String> lines = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body(); // it has begun: whoever is told now hears it
        CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> lines.filter(line -> line.startsWith("data:")).toList());
        for (int n = 1; n <= 40; n++) {
            stream.tell(new News(n, Buffer.buffer("data: " + n + "é".repeat(n * n) + "\n\n")));
        }
        stream.tell(new News(41, Buffer.buffer()));
        stream.release();
        assertThat(heard.get(20, TimeUnit.SECONDS)).hasSize(41).last().isEqualTo("data: 40" + "é".repeat(1600));
    }

    @Test
    void a_reader_of_http_1_0_hears_the_same_without_frames() throws Exception {
        Socket socket = new Socket("localhost", server.actualPort());
        sockets.add(socket);
        socket.getOutputStream().write("GET /live HTTP/1.0\r\nHost: a\r\n\r\n".getBytes());
        BufferedReader reader = new BufferedReader(new InputStreamReader(socket.getInputStream()));
        until(reader, "data: first");
        stream.tell(new News(1, Buffer.buffer("data: new\n\n")));
        assertThat(until(reader, "data: new").strip()).isEmpty();
    }

    @Test
    void after_the_end_nobody_is_let_in() throws Exception {
        BufferedReader reader = asking("GET");
        until(reader, "data: first");
        stream.stop(null);
        assertThat(until(reader, "0")).doesNotContain("data");
        assertThat(until(asking("GET"), "")).startsWith("HTTP/1.1 503");
    }

    private BufferedReader asking(String method, String... header) throws IOException {
        Socket socket = new Socket("localhost", server.actualPort());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        socket.getOutputStream().write((method + " /live HTTP/1.1\r\nHost: a\r\n" + String.join("", header) + (header.length > 0 ? "\r\n" : "") + "\r\n").getBytes());
        return new BufferedReader(new InputStreamReader(socket.getInputStream()));
    }

    /** Everything up to a line. */
    private static String until(BufferedReader reader, String last) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.equals(last); line = reader.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
