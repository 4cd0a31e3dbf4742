package org.nonnegotiable.edition;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.Http1xServerConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Something said on many streams, framed once for all of them (RFC 9112 7.1) where a line is plain HTTP/1.1: ten thousand readers then cost one
 * buffer and as many system calls, and no framing of their own. Never changes.
 */
final class Chunk {

    private final Buffer text;
    private final ByteBuf framed;

    Chunk(Buffer text) {
        this.text = text;
        byte[] length = (Integer.toHexString(text.length()) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocateDirect(length.length + text.length() + 2); // freed with its last reader, whoever counts
        bytes.put(length).put(text.getBytes()).put((byte) '\r').put((byte) '\n').flip();
        this.framed = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes));
    }

    /** Where framed bytes may be written: before everything that would frame or encrypt them; null where something must. */
    static ChannelHandlerContext line(HttpServerRequest request) {
        boolean plain = request.version() == HttpVersion.HTTP_1_1 && request.connection() instanceof Http1xServerConnection && !request.connection().isSsl();
        return plain ? ((Http1xServerConnection) request.connection()).channel().pipeline().firstContext() : null;
    }

    Buffer text() {
        return text;
    }

    ByteBuf framed() {
        return framed.duplicate();
    }
}
