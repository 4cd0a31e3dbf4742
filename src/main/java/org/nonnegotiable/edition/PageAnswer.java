package org.nonnegotiable.edition;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** How a page travels: in which form, and whether it need travel at all. */
final class PageAnswer {

    private PageAnswer() {
    }

    static void write(Page page, HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        HttpServerResponse response = request.response();
        Form had = page.hadBy(request.getHeader(HttpHeaders.IF_NONE_MATCH), accepted);
        if (had != null) {
            response.headers().setAll(had.unchanged());
            response.setStatusCode(304).end();
            return;
        }
        Form form = page.wantedBy(accepted);
        response.headers().setAll(form.headers());
        if (page.status() != 200) {
            response.setStatusCode(page.status());
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(form.body());
        }
    }
}
