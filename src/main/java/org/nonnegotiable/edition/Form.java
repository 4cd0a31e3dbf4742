package org.nonnegotiable.edition;

import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;

/** One encoding of a page, ready to be sent: nothing is worked out when somebody asks for it. Never changes. */
record Form(byte[] bytes, String tag, Map<String, String> said, MultiMap headers, MultiMap unchanged, Buffer body) {

    private static final CharSequence LENGTH = HttpHeaders.CONTENT_LENGTH;

    static Form of(Encoding encoding, byte[] bytes, Map<String, String> headers, String digest) {
        Map<String, String> said = new LinkedHashMap<>(headers);
        String tag = digest.isEmpty() ? "" : '"' + digest + encoding.mark() + '"';
        if (!tag.isEmpty()) {
            said.put("ETag", tag);
        }
        MultiMap unchanged = ready(said).remove(HttpHeaders.CONTENT_TYPE); // of a body that is not sent
        if (encoding != Encoding.PLAIN) {
            said.put("Content-Encoding", encoding.token());
        }
        MultiMap all = ready(said).set(LENGTH, new AsciiString(Integer.toString(bytes.length)));
        return new Form(bytes, tag, said, all, unchanged, Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes))));
    }

    /** As bytes, which the server copies: words it would encode for every reader. */
    private static MultiMap ready(Map<String, String> said) {
        MultiMap headers = HttpHeaders.headers();
        said.forEach((name, value) -> headers.set(new AsciiString(name), new AsciiString(value)));
        return headers;
    }
}
