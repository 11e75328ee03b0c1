package dev.fermata.host;

import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The module `fermata`, with which scripts exchange messages.
final class Messages {

    private static final int OBJECT_BYTES = 32;

    private Messages() {}

    /// What every script of an engine can import as `fermata`.
    static Exports exports(Channels channels) {
        return Exports.none()
                .doc("Messages between scripts, and between a script and its host.")
                .function(
                        "receive(timeout=None)",
                        "Return the next message of the script's mailbox, when there is one.",
                        call -> call.execution().mailbox().receive(seconds(call)))
                .function(
                        "mailbox()",
                        "Return the script's mailbox, a channel on which others send.",
                        call -> call.execution().mailbox())
                .function(
                        "channel(name, /)",
                        "Return the channel of that name, which the host has made.",
                        call -> channels.find(call.text("name")))
                .function(
                        "select(*channels, timeout=None)",
                        "Return a channel that has a value, and the value.",
                        Messages::select)
                .function(
                        "on_message(function)",
                        "Have a function called with what the host tells the script.",
                        call -> {
                            call.execution().onMessage(call.function("function"));
                            return null;
                        });
    }

    private static Object select(HostCall call) {
        List<Channel> channels = List.of(call.get("channels", Channel[].class));
        if (channels.isEmpty()) {
            throw PyErr.typeError("select() needs a channel");
        }
        CompletableFuture<Channel.Pick> pick = Channel.select(channels, seconds(call));
        return linked(
                pick,
                pick.thenApply(
                        p -> {
                            List<@Nullable Object> pair = new ArrayList<>();
                            pair.add(p.channel());
                            pair.add(p.value());
                            return pair;
                        }));
    }

    private static @Nullable Double seconds(HostCall call) {
        return call.get("timeout") == null ? null : call.number("timeout");
    }

    /// The second future, which cancels the first, that it depends on, when it is cancelled.
    static <T> CompletableFuture<T> linked(
            CompletableFuture<?> first, CompletableFuture<T> second) {
        second.whenComplete(
                (value, e) -> {
                    if (second.isCancelled()) {
                        first.cancel(true);
                    }
                });
        return second;
    }

    /// About how many bytes a value takes.
    static long bytesOf(@Nullable Object value) {
        return OBJECT_BYTES
                + switch (value) {
                    case CharSequence text -> 2L * text.length();
                    case byte[] bytes -> bytes.length;
                    case BigInteger n -> n.bitLength() / 8;
                    case Collection<?> items -> items.stream().mapToLong(Messages::bytesOf).sum();
                    case Map<?, ?> map -> bytesOf(map.keySet()) + bytesOf(map.values());
                    case null, default -> 0;
                };
    }

    /// A value that may go to another script.
    ///
    /// @throws dev.fermata.vm.object.PyException TypeError if a Python object that cannot be copied is in it
    static @Nullable Object checked(@Nullable Object value) {
        switch (value) {
            case Collection<?> items -> items.forEach(Messages::checked);
            case Map<?, ?> map -> {
                map.keySet().forEach(Messages::checked);
                map.values().forEach(Messages::checked);
            }
            case PyObject o -> throw PyErr.typeError("cannot send '%s' object", o.type().name());
            case ScriptFunction f -> throw PyErr.typeError("cannot send a function");
            case null, default -> {}
        }
        return value;
    }
}
