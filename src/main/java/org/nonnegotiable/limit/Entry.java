package org.nonnegotiable.limit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives each connection its {@link Patience} as it comes in. Vert.x measures silence alone (quarkus.http.idle-timeout): who sends a byte now and then
 * would be waited for all night. Found by name in META-INF/services.
 */
public class Entry implements VertxServiceProvider {

    /** A transport other than Java's own is left alone: there only silence is measured. */
    @Override
    public void init(VertxBuilder builder) {
        if (builder.findTransport() instanceof JDKTransport) {
            builder.findTransport(new Watched(Bounds.of(ConfigProvider.getConfig())));
        }
    }

    /** @param slowest bytes a second that are enough for whoever goes on sending */
    record Bounds(Duration patience, long slowest) {

        static Bounds of(Config config) {
            return new Bounds(config.getOptionalValue("campaign.patience", Duration.class).orElse(Duration.ofSeconds(30)),
                    config.getOptionalValue("campaign.patience.slowest", Long.class).orElse(4096L));
        }

        Duration allowed(long received) {
            return patience.plusNanos(received * Duration.ofSeconds(1).toNanos() / slowest);
        }
    }

    private static final class Watched extends JDKTransport {

        private final Door door;

        private Watched(Bounds bounds) {
            this.door = new Door(bounds);
        }

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
            super.configure(options, domainSocket, server);
            server.handler(door);
        }
    }

    /** What comes in here are connections, before they have any handler. */
    @Sharable
    private static final class Door extends ChannelInboundHandlerAdapter {

        private final Bounds bounds;

        private Door(Bounds bounds) {
            this.bounds = bounds;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addLast(new Patience(bounds));
            context.fireChannelRead(connection);
        }
    }
}
