package org.nonnegotiable.mirror;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A host that knows files and nothing else; it looks for them as deploy/mirror/nginx.conf says. */
final class StaticHost implements AutoCloseable {

    private final Path root;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    StaticHost(Path root) throws IOException {
        this.root = root;
        System.setProperty("sun.net.httpserver.nodelay", "true"); // or each answer waits 40 ms for its second half
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Optional<Path> found = file(exchange.getRequestURI());
        byte[] bytes = found.isPresent() ? Files.readAllBytes(found.get()) : new byte[0];
        exchange.sendResponseHeaders(found.isPresent() ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** What it sends for an address. */
    Optional<Path> file(URI address) {
        String path = address.getPath();
        String asked = path + "@" + address.getRawQuery();
        return Stream.of(asked + ".html", asked + ".json", asked + ".xml", asked, path + ".html", path, path + "index.html", path + ".json")
                .map(name -> root.resolve(name.substring(1)).normalize()).filter(file -> file.startsWith(root) && Files.isRegularFile(file)).findFirst();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
