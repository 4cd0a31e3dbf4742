package org.nonnegotiable.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link Discreet} is to the log, for traces: whatever names a reader, a query, a token or a story is gone before a span is handed on. Only in a
 * program that was built with {@code -Ptelemetry} (docs/decisions/telemetry-by-choice.md).
 */
@ApplicationScoped
class DiscreetSpans implements ExtendedSpanProcessor {

    private static final String NOTHING = "-";
    /** An address without its query still holds tokens of links, and names of stories that may be erased: its route says where it was. */
    private static final List<AttributeKey<String>> WITHHELD = Stream.of("url.path", "url.query", "url.full", "http.target", "http.url", "client.address",
            "http.client_ip", "network.peer.address", "net.sock.peer.addr", "net.peer.ip", "user_agent.original", "http.user_agent", "server.address",
            "net.host.name", "http.host", "code.stacktrace").map(AttributeKey::stringKey).toList();

    @Override
    public void onEnding(ReadWriteSpan span) {
        for (AttributeKey<String> key : WITHHELD) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, NOTHING);
            }
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
