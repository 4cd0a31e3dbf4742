package org.nonnegotiable.edition;

import io.micrometer.core.instrument.Metrics;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.Http1xServerConnection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The readers of one event loop, touched by it alone. In groups, so that thousands of them never hold up a page. */
final class LiveReaders {

    /** Each group gets a sign of life in its own second: what lies between hears no silence longer than this. */
    private static final int GROUPS = 15;
    private static final Buffer BEAT = Buffer.buffer(":\n\n");
    private static final int UNSENT_BYTES = 32 << 10;
    private static final long CANCEL = 8;

    private static final class Reader {
        private final HttpServerResponse response;
        private final HttpConnection connection;
        private final ChannelHandlerContext line;
        private long heard;

        private Reader(HttpServerRequest request, long heard) {
            this.response = request.response().setWriteQueueMaxSize(UNSENT_BYTES);
            this.connection = request.connection();
            this.line = Chunk.line(request);
            this.heard = heard;
        }

        /** By way of everything that looks after a line, which takes it for silent otherwise. */
        private void beat() {
            if (mayHear()) {
                response.write(BEAT);
            }
        }

        /** A slow reader is dropped: what it does not take would pile up here. */
        private boolean mayHear() {
            boolean gone = isGone();
            if (!gone && response.writeQueueFull()) {
                drop();
                return false;
            }
            return !gone;
        }

        /** Vert.x closes an HTTP/1.1 connection when all is sent, which is never; before its handlers it closes at once. */
        private void drop() {
            Metrics.counter("campaign.live.dropped").increment();
            if (connection instanceof Http1xServerConnection own) {
                own.channel().pipeline().firstContext().close();
            } else {
                response.reset(CANCEL);
            }
        }

        private void release() {
            if (!isGone()) {
                response.end();
            }
        }

        private boolean isGone() {
            return response.ended() || response.closed();
        }

        private void hear(long position, Chunk news) {
            if (heard >= position) {
                return;
            }
            heard = position;
            if (!mayHear()) {
                return;
            }
            if (line == null) {
                response.write(news.text());
            } else {
                line.writeAndFlush(news.framed(), line.voidPromise());
            }
        }
    }

    private final Context loop;
    private final List<Set<Reader>> groups = IntStream.range(0, GROUPS).<Set<Reader>>mapToObj(any -> ConcurrentHashMap.newKeySet()).toList();
    private long added;
    private long beats;

    LiveReaders(Context loop) {
        this.loop = loop;
        loop.runOnContext(start -> loop.owner().setPeriodic(1000, timer -> beat()));
    }

    /** What to run when the reader has gone. */
    Runnable add(HttpServerRequest request, long heard) {
        Set<Reader> group = groups.get((int) (added++ % GROUPS));
        Reader reader = new Reader(request, heard);
        group.add(reader);
        return () -> group.remove(reader);
    }

    void tell(long position, Chunk news) {
        each(reader -> reader.hear(position, news));
    }

    void release(Runnable done) {
        each(Reader::release);
        loop.runOnContext(after -> done.run());
    }

    private void each(Consumer<Reader> deed) {
        groups.forEach(group -> loop.runOnContext(turn -> group.forEach(deed)));
    }

    private void beat() {
        groups.get((int) (beats++ % GROUPS)).forEach(Reader::beat);
    }
}
