package dev.fermata.host;

import dev.fermata.vm.spi.Clock;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.FileSystem;
import dev.fermata.vm.spi.Invocation;
import dev.fermata.vm.spi.Processes;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What a script gets from its host when it starts. Immutable; each `with` method returns a changed copy.
///
/// @param console where its output goes
/// @param sources where its imports come from
/// @param clock the time as it sees it
/// @param arguments `sys.argv`
/// @param path `sys.path`
/// @param globals names that it finds in its module's namespace, by name; values are converted, as [Values] says, when
///     the script starts
/// @param fuelSlice units of fuel after which it parks, and which each resume of such a pause grants anew; 0 for no
///     limit
/// @param hashSeed makes hashes of str and bytes unpredictable; the same seed gives the same hashes
/// @param capabilities the files, environment variables and processes that it may use
/// @param scheduling what it may have at most, and when it runs
/// @param invocation what `sys` tells of how it was started
public record StartOptions(
        Console console,
        SourceLoader sources,
        Clock clock,
        List<String> arguments,
        List<String> path,
        Map<String, Object> globals,
        long fuelSlice,
        long hashSeed,
        Capabilities capabilities,
        Scheduling scheduling,
        Invocation invocation) {

    private static final StartOptions DEFAULTS =
            new StartOptions(
                    Console.none(),
                    SourceLoader.none(),
                    Clock.system(),
                    List.of(""),
                    List.of(),
                    Map.of(),
                    0,
                    0,
                    Capabilities.NONE,
                    Scheduling.NONE,
                    Invocation.none());

    /// Copies the collections.
    public StartOptions {
        arguments = List.copyOf(arguments);
        path = List.copyOf(path);
        globals = Map.copyOf(globals);
        if (fuelSlice < 0) {
            throw new IllegalArgumentException("fuelSlice is negative: " + fuelSlice);
        }
    }

    /// No output, no imports beyond the library, no capabilities, no fuel limit.
    public static StartOptions defaults() {
        return DEFAULTS;
    }

    /// With another console.
    public StartOptions withConsole(Console value) {
        return new StartOptions(
                value,
                sources,
                clock,
                arguments,
                path,
                globals,
                fuelSlice,
                hashSeed,
                capabilities,
                scheduling,
                invocation);
    }

    /// With other sources and `sys.path`.
    public StartOptions withSources(SourceLoader value, String... directories) {
        return new StartOptions(
                console,
                value,
                clock,
                arguments,
                List.of(directories),
                globals,
                fuelSlice,
                hashSeed,
                capabilities,
                scheduling,
                invocation);
    }

    /// With another `sys.argv`.
    public StartOptions withArguments(List<String> value) {
        return new StartOptions(
                console,
                sources,
                clock,
                value,
                path,
                globals,
                fuelSlice,
                hashSeed,
                capabilities,
                scheduling,
                invocation);
    }

    /// With one more global name.
    public StartOptions withGlobal(String name, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(globals);
        more.put(name, value == null ? Optional.empty() : value);
        return new StartOptions(
                console,
                sources,
                clock,
                arguments,
                path,
                more,
                fuelSlice,
                hashSeed,
                capabilities,
                scheduling,
                invocation);
    }

    /// With another fuel slice.
    public StartOptions withFuelSlice(long value) {
        return new StartOptions(
                console,
                sources,
                clock,
                arguments,
                path,
                globals,
                value,
                hashSeed,
                capabilities,
                scheduling,
                invocation);
    }

    /// With another hash seed.
    public StartOptions withHashSeed(long value) {
        return new StartOptions(
                console,
                sources,
                clock,
                arguments,
                path,
                globals,
                fuelSlice,
                value,
                capabilities,
                scheduling,
                invocation);
    }

    /// With files, such as a [dev.fermata.vm.files.DirectoryJail].
    public StartOptions withFiles(FileSystem value) {
        return withCapabilities(
                new Capabilities(value, capabilities.environment(), capabilities.processes()));
    }

    /// With environment variables.
    public StartOptions withEnvironment(Map<String, String> value) {
        return withCapabilities(
                new Capabilities(capabilities.files(), value, capabilities.processes()));
    }

    /// With processes, such as [Processes#machine].
    public StartOptions withProcesses(Processes value) {
        return withCapabilities(
                new Capabilities(capabilities.files(), capabilities.environment(), value));
    }

    /// With other capabilities.
    public StartOptions withCapabilities(Capabilities value) {
        return new StartOptions(
                console,
                sources,
                clock,
                arguments,
                path,
                globals,
                fuelSlice,
                hashSeed,
                value,
                scheduling,
                invocation);
    }

    /// With another command line than none.
    public StartOptions withInvocation(Invocation value) {
        return new StartOptions(
                console,
                sources,
                clock,
                arguments,
                path,
                globals,
                fuelSlice,
                hashSeed,
                capabilities,
                scheduling,
                value);
    }

    /// What a script may have at most, and when it runs.
    ///
    /// @param limits the limits; null for those of the engine
    /// @param priority which scripts run first
    /// @param timeSlice how long it runs before it parks with [Step.Request.PauseRequested]; [Limits#FOREVER] for no
    ///     limit
    /// @param executor runs it; null for virtual threads
    public record Scheduling(
            @Nullable Limits limits,
            Priority priority,
            Duration timeSlice,
            @Nullable Executor executor) {

        private static final Scheduling NONE =
                new Scheduling(null, Priority.NORMAL, Limits.FOREVER, null);
    }

    /// With limits of its own instead of the engine's.
    public StartOptions withLimits(Limits value) {
        return with(
                new Scheduling(
                        value, scheduling.priority, scheduling.timeSlice, scheduling.executor));
    }

    /// With another priority.
    public StartOptions withPriority(Priority value) {
        return with(
                new Scheduling(
                        scheduling.limits, value, scheduling.timeSlice, scheduling.executor));
    }

    /// With a time slice: after running so long the script parks, and each resume grants the same again.
    public StartOptions withTimeSlice(Duration value) {
        return with(
                new Scheduling(scheduling.limits, scheduling.priority, value, scheduling.executor));
    }

    /// Run by an executor, such as an event loop, instead of by virtual threads. The script starts and goes on within
    /// `execute`. `Runnable::run` lets it run on the thread that starts or resumes it, which then gets the next step without
    /// a change of threads; the time until then is the host's.
    ///
    /// No slot of the scheduler is taken, so that priority and slices do not matter. The script can pause everywhere but
    /// inside a builtin function that calls back, where the executor's thread could not be given back: to yield or to wait
    /// there raises RuntimeError, and fuel and time slices end after it. It can start no threads.
    public StartOptions withExecutor(Executor value) {
        return with(
                new Scheduling(
                        scheduling.limits, scheduling.priority, scheduling.timeSlice, value));
    }

    private StartOptions with(Scheduling value) {
        return new StartOptions(
                console,
                sources,
                clock,
                arguments,
                path,
                globals,
                fuelSlice,
                hashSeed,
                capabilities,
                value,
                invocation);
    }
}
