package org.nonnegotiable.mirror;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The site in this very program, asked over the loopback as any reader would ask. */
final class Site {

    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 250;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    Site(URI base) {
        this.base = base;
    }

    record Answer(int status, HttpHeaders headers, byte[] body) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Throws IOException when it does not answer, or only with faults. Busy it may be: then it is asked again. */
    Answer ask(String address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(address)).timeout(LONGEST).build();
        for (int attempt = 1;; attempt++) {
            Answer answer = once(request);
            if (answer.status < 500 && answer.status != 429) {
                return answer;
            }
            if (attempt == TRIES) {
                throw new IOException(address + " answers " + answer.status);
            }
            pause();
        }
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException e) {
            throw new IOException("was interrupted", e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IOException("was interrupted", e);
        }
    }
}
