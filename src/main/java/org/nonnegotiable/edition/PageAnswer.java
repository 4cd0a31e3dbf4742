package org.nonnegotiable.edition;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** How a page travels: its headers, its encoding, and whether it need travel at all. */
final class PageAnswer {

    private PageAnswer() {
    }

    static void write(Page page, HttpServerRequest request) {
        boolean gzip = page.isCompressed() && takesGzip(request);
        HttpServerResponse response = request.response();
        headers(page, gzip).forEach(response::putHeader);
        if (page.isMatchedBy(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE); // of a body that is not sent
            response.setStatusCode(304).end();
            return;
        }
        byte[] bytes = page.bytes(gzip);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        if (gzip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private static Map<String, String> headers(Page page, boolean gzip) {
        Map<String, String> headers = new LinkedHashMap<>(page.headers());
        headers.put("ETag", page.etag(gzip));
        return headers;
    }

    static void headers(Page page, boolean gzip, BiConsumer<String, String> set) {
        headers(page, gzip).forEach(set);
        if (gzip) {
            set.accept("Content-Encoding", "gzip");
        }
    }

    /** RFC 9110 12.5.3: named, and not refused with a weight of zero. */
    static boolean takesGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }
}
