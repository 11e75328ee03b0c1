package dev.fermata.host;

import dev.fermata.vm.spi.FileSystem;
import dev.fermata.vm.spi.Processes;

import java.util.Map;

/// What of the world outside a script may use. What is not granted does not exist for it.
///
/// @param files the files
/// @param environment the environment variables, by name
/// @param processes the processes that it may start
public record Capabilities(FileSystem files, Map<String, String> environment, Processes processes) {

    /// Nothing at all.
    public static final Capabilities NONE =
            new Capabilities(FileSystem.none(), Map.of(), Processes.none());

    /// Copies the map.
    public Capabilities {
        environment = Map.copyOf(environment);
    }
}
