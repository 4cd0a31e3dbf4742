package org.nonnegotiable.limit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How long the requests of one connection may take to arrive: the head within a while, a body as long as it goes on at a pace that a poor line has. Who is slower is
 * cut off. Touched by the event loop of its connection alone. HTTP/1.1; over HTTP/2, which only TLS brings here, many requests share one line.
 */
final class Patience extends ChannelInboundHandlerAdapter {

    /** As Vert.x calls it. */
    private static final String DECODER = "httpDecoder";

    private final Entry.Bounds bounds;
    private boolean watching;
    private boolean arriving;
    private boolean headKnown;
    private long begun;
    private long received;
    private Future<?> look;

    Patience(Entry.Bounds bounds) {
        this.bounds = bounds;
    }

    /** Most requests come in one piece: for them nothing is planned. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        watching = watching || watch(context);
        if (watching && !arriving) {
            arriving = true;
            headKnown = false;
            begun = System.nanoTime();
            received = 0;
        }
        received += bytes instanceof ByteBuf buffer ? buffer.readableBytes() : 0;
        context.fireChannelRead(bytes);
        if (arriving && look == null) {
            lookAgain(context, bounds.patience().toNanos());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (look != null) {
            look.cancel(false);
        }
        context.fireChannelInactive();
    }

    /** Where TLS has yet to agree on a protocol there is no decoder so far. */
    private boolean watch(ChannelHandlerContext context) {
        if (context.pipeline().get(DECODER) == null) {
            return false;
        }
        context.pipeline().addAfter(DECODER, "patience", new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext decoded, Object part) {
                headKnown |= part instanceof HttpRequest;
                arriving = arriving && !(part instanceof LastHttpContent);
                decoded.fireChannelRead(part);
            }
        });
        return true;
    }

    private void lookAgain(ChannelHandlerContext context, long nanos) {
        look = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    /** When it is we who do not read on, nobody is slow but us. */
    private void look(ChannelHandlerContext context) {
        look = null;
        long left = (headKnown ? bounds.allowed(received) : bounds.patience()).toNanos() - (System.nanoTime() - begun);
        if (!arriving) {
            return;
        }
        if (left > 0 || !context.channel().config().isAutoRead()) {
            lookAgain(context, Math.max(left, bounds.patience().toNanos() / 2));
        } else {
            context.close();
        }
    }
}
