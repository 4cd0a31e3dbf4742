package org.nonnegotiable.edition;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the caches outside to drop what they hold when the edition has moved. Each node does, after it has dropped its own: so the last of
 * them takes away what a cache has fetched meanwhile from a slower one. Nobody waits for it.
 */
@Singleton
class Purge {

    /** Every page is marked with it. */
    static final String SITE = "site";
    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final long[] AGAIN_MILLIS = {200, 1000, 5000};
    private static final long TIMEOUT_MILLIS = 3000;

    @Inject
    Vertx vertx;
    @ConfigProperty(name = "campaign.purge.addresses")
    Optional<List<String>> addresses;
    @ConfigProperty(name = "campaign.purge.method", defaultValue = "PURGE")
    String method;
    @ConfigProperty(name = "campaign.purge.secret")
    Optional<String> secret;
    @ConfigProperty(name = "campaign.purge.secret-header", defaultValue = "Purge-Secret")
    String secretHeader;

    private final Map<String, Edition.Stamp> wanted = new ConcurrentHashMap<>();
    private final Map<String, Boolean> busy = new ConcurrentHashMap<>();
    private final LongAdder failures = new LongAdder();
    private HttpClient client;

    void tell(@Observes Edition.Settled settled) {
        if (addresses.isPresent() && settled.before().read()) {
            addresses.get().forEach(address -> tell(address, settled.now()));
        }
    }

    long failures() {
        return failures.sum();
    }

    boolean isBusy() {
        return !busy.isEmpty();
    }

    /** One call at a time to each; what moved meanwhile is told by one more. */
    private void tell(String address, Edition.Stamp now) {
        wanted.put(address, now);
        if (busy.putIfAbsent(address, true) == null) {
            next(address);
        }
    }

    private void next(String address) {
        Edition.Stamp now = wanted.remove(address);
        if (now != null) {
            attempt(address, now, 0);
            return;
        }
        busy.remove(address);
        if (wanted.containsKey(address) && busy.putIfAbsent(address, true) == null) {
            next(address);
        }
    }

    private void attempt(String address, Edition.Stamp now, int tried) {
        call(address, now).onComplete(end -> {
            int status = end.succeeded() ? end.result().statusCode() : 0;
            if (status >= 200 && status < 300) {
                next(address);
            } else if (tried < AGAIN_MILLIS.length) {
                vertx.setTimer(AGAIN_MILLIS[tried], timer -> attempt(address, wanted.getOrDefault(address, now), tried + 1));
            } else {
                failures.increment();
                LOG.warnf("%s does not drop its pages for edition %d: %s", address, now.number(),
                        end.succeeded() ? String.valueOf(status) : end.cause().getMessage());
                next(address);
            }
        });
    }

    private Future<HttpClientResponse> call(String address, Edition.Stamp now) {
        RequestOptions call = new RequestOptions().setAbsoluteURI(address).setMethod(HttpMethod.valueOf(method)).setTimeout(TIMEOUT_MILLIS)
                .putHeader("Surrogate-Key", SITE).putHeader("Cache-Tag", SITE).putHeader("Campaign-Edition", String.valueOf(now.number()));
        secret.ifPresent(value -> call.putHeader(secretHeader, value));
        return client().request(call).compose(request -> request.send())
                .compose(response -> response.end().map(response));
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) TIMEOUT_MILLIS).setMaxPoolSize(1));
        }
        return client;
    }
}
