package org.nonnegotiable.edition;

import io.vertx.core.buffer.Buffer;

/** What readers of a stream are told, ready to be sent. Never changes. Positions grow: whoever was told one has heard everything before. */
public record News(long position, Buffer text) {
}
