package dev.fermata.host;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The named channels of an engine.
final class Channels {

    private final ConcurrentMap<String, Channel> named = new ConcurrentHashMap<>();

    /// The channel called `name`, made if there is none; a new one if `name` is null.
    Channel channel(@Nullable String name, int capacity) {
        return name == null
                ? new Channel(capacity)
                : named.computeIfAbsent(name, n -> new Channel(capacity));
    }
}
