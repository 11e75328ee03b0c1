package dev.fermata.samples.netty;

import dev.fermata.host.Execution;
import dev.fermata.host.Failed;
import dev.fermata.host.Parked;
import dev.fermata.host.Script;
import dev.fermata.host.StartOptions;
import dev.fermata.host.Step;
import dev.fermata.vm.spi.Console;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;

/// One connection and its script. Everything here, the script included, runs on the connection's event loop.
final class Conversation extends SimpleChannelInboundHandler<String> {

    /// The script gives the loop's thread back after so many units of fuel, about a millisecond, whatever it does.
    private static final long FUEL_SLICE = 100_000;

    private final Script script;

    /// Lines that have come before they were asked for: the rest of what one read brought.
    private final Queue<String> lines = new ArrayDeque<>();

    private @Nullable Execution run;
    private @Nullable Parked question;

    Conversation(Script script) {
        this.script = script;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        Channel channel = context.channel();
        StartOptions options =
                StartOptions.defaults()
                        .withExecutor(channel.eventLoop())
                        .withConsole(new ChannelConsole(channel))
                        .withFuelSlice(FUEL_SLICE);
        Execution started = script.start(options);
        run = started;
        listen(started, channel);
    }

    private void listen(Execution started, Channel channel) {
        started.nextAsync().thenAcceptAsync(step -> onStep(step, channel), channel.eventLoop());
    }

    private void onStep(Step step, Channel channel) {
        if (step instanceof Parked parked) {
            listen(parked.execution(), channel);
            if (parked.request() instanceof Step.Request.Yield asked) {
                channel.writeAndFlush(asked.value() + "\n");
                question = parked;
                answer(channel);
            } else {
                // Others on the loop have had their turn.
                parked.execution().resume(parked, null);
            }
            return;
        }
        if (step instanceof Failed failed) {
            channel.write(failed.error().getMessage() + "\n");
        }
        channel.writeAndFlush("").addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, String line) {
        lines.add(line);
        answer(context.channel());
    }

    /// Answers the script's question if both it and a line are there.
    private void answer(Channel channel) {
        Parked asked = question;
        if (asked == null) {
            return;
        }
        String line = lines.poll();
        if (line == null) {
            channel.read();
        } else {
            question = null;
            asked.execution().resume(asked, line);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (run != null) {
            run.terminate();
        }
    }

    /// Sends what a script prints.
    private record ChannelConsole(Channel channel) implements Console {

        @Override
        public void out(String text) {
            channel.writeAndFlush(text);
        }

        @Override
        public void err(String text) {
            out(text);
        }

        @Override
        public void flush() {}

        @Override
        public @Nullable String readLine() {
            return null;
        }
    }
}
