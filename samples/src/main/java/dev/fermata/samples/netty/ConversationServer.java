package dev.fermata.samples.netty;

import dev.fermata.host.Fermata;
import dev.fermata.host.Limits;
import dev.fermata.host.Script;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.string.StringDecoder;
import io.netty.handler.codec.string.StringEncoder;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A TCP server on one event loop of Netty's, where every connection talks with a script of its own: what the script
/// yields to the host is sent as a line, and the next line from the other side is the answer. The scripts run on the loop's
/// thread.
///
/// ```
/// nc 127.0.0.1 8081
/// ```
public final class ConversationServer implements AutoCloseable {

    private static final int DEFAULT_PORT = 8081;
    private static final int LONGEST_LINE = 1000;

    private static final String SOURCE =
            """
            name = yield_to_host('Who are you?')
            print('Hello', name)
            total = 0
            while (line := yield_to_host(f'{total} so far. And?')) != 'bye':
                try:
                    total += int(line)
                except ValueError as e:
                    print(e)
            print('Goodbye', name)
            """;

    private final EventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel channel;

    private ConversationServer(Script script, int port) throws InterruptedException {
        ChannelInitializer<Channel> connection =
                new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel accepted) {
                        accepted.pipeline()
                                .addLast(new LineBasedFrameDecoder(LONGEST_LINE))
                                .addLast(new StringDecoder(StandardCharsets.UTF_8))
                                .addLast(new StringEncoder(StandardCharsets.UTF_8))
                                .addLast(new Conversation(script));
                    }
                };
        this.channel =
                new ServerBootstrap()
                        .group(loop)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(connection)
                        // A script that does not listen holds up whoever talks to it, and nobody
                        // else.
                        .childOption(ChannelOption.AUTO_READ, false)
                        .bind(InetAddress.getLoopbackAddress(), port)
                        .sync()
                        .channel();
    }

    /// Serves until the process is ended.
    ///
    /// @param args the port, or nothing for 8081
    public static void main(String[] args) throws InterruptedException {
        int port = args.length == 0 ? DEFAULT_PORT : Integer.parseInt(args[0]);
        System.out.println("scripts talk on port " + start(SOURCE, port).port());
    }

    /// Starts a server.
    ///
    /// @param source what every connection talks with
    /// @param port 0 for any that is free
    public static ConversationServer start(String source, int port) throws InterruptedException {
        Fermata engine = Fermata.builder().limits(Limits.untrusted()).build();
        return new ConversationServer(engine.compile("conversation.py", source), port);
    }

    /// The script that [#main] serves.
    static String source() {
        return SOURCE;
    }

    /// Where it listens.
    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /// Ends the conversations and waits until the loop has ended.
    @Override
    public void close() {
        channel.close().syncUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
