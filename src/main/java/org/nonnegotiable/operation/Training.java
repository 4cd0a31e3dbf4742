package org.nonnegotiable.operation;

import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A run of the site for the Java machine, which writes down at its end what it needed, so that the next start has it ready: the site asks
 * itself for the pages that its front page leads to.
 */
@Dependent
class Training {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final int MOST_PAGES = 60;
    private static final int MILLIS = 30_000;

    @ConfigProperty(name = "campaign.training", defaultValue = "false")
    boolean wanted;
    @Inject
    ValueRegistry running;

    boolean isWanted() {
        return wanted;
    }

    /** How many pages were answered. */
    int run() throws IOException {
        URI site = URI.create("http://127.0.0.1:" + running.get(HttpServer.HTTP_PORT));
        Set<String> paths = new LinkedHashSet<>();
        links(ask(site.resolve("/")), paths);
        int answered = 0;
        for (String path : paths) {
            answered += ask(site.resolve(path.replace("&amp;", "&"))).isEmpty() ? 0 : 1;
        }
        ask(site.resolve("/desk/sign-in"));
        return answered;
    }

    private static void links(String page, Set<String> paths) {
        Matcher link = LINK.matcher(page);
        while (link.find() && paths.size() < MOST_PAGES) {
            paths.add(link.group(1));
        }
    }

    /** What is not found is answered with a page, too, which was worth making. */
    private static String ask(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        boolean found = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        try (var in = found ? connection.getInputStream() : connection.getErrorStream()) {
            String page = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return found ? page : "";
        }
    }
}
