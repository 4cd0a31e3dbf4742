package org.nonnegotiable.limit;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Without TLS the site speaks HTTP/1.1 only: behind a proxy that passes an Upgrade on, HTTP/2 would be a tunnel that nobody looks into
 * (h2c smuggling). With TLS browsers get HTTP/2 as ever.
 */
@Singleton
class Cleartext implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
