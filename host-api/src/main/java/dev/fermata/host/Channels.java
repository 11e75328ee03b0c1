package dev.fermata.host;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The named channels of an engine.
final class Channels {

    private final ConcurrentMap<String, Channel> named = new ConcurrentHashMap<>();

    /// The channel called `name`, made if there is none.
    Channel channel(String name, int capacity) {
        return named.computeIfAbsent(name, n -> new Channel(capacity));
    }

    /// The channel called `name`.
    ///
    /// @throws PythonError LookupError if the host has made none
    Channel find(String name) {
        Channel found = named.get(name);
        if (found == null) {
            throw new PythonError("LookupError", "no channel '" + name + "'");
        }
        return found;
    }
}
