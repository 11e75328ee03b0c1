package dev.fermata.vm.scripts;

import dev.fermata.vm.builtins.Execution;
import dev.fermata.vm.builtins.TracebackPrinter;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.files.MemoryFileSystem;
import dev.fermata.vm.imports.ScriptSetup;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.script.Event;
import dev.fermata.vm.script.ScriptThread;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.spi.Clock;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.Processes;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs one script of the test files to its end and collects what it prints. Its files are in memory: at the start
/// there is `/tmp` and nothing else. The script's folder is not searched for
/// modules, so that a script may have the name of the module it tests.
final class ScriptRun {

    private static final long TIMEOUT_SECONDS = 120;
    private static final long FILE_BYTES = 100_000_000;

    private final StringBuilder output = new StringBuilder();
    private final Path file;
    private final long fuelSlice;

    /// @param fuelSlice how much fuel each pause grants; 0 for no pauses
    ScriptRun(Path file, long fuelSlice) {
        this.file = file;
        this.fuelSlice = fuelSlice;
    }

    /// What the script writes, the traceback of an uncaught exception included.
    String output() throws Exception {
        SourceFile source = SourceFile.of(file.getFileName().toString(), Files.readString(file));
        InterpreterState interpreter =
                new InterpreterState(
                        new InterpreterState.Outside(
                                console(),
                                SourceLoader.none(),
                                Clock.system(),
                                1,
                                files(),
                                Map.of("HOME", "/home/test"),
                                Processes.none()));
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        ScriptThread script;
        try {
            script =
                    new ScriptThread(
                            interpreter,
                            ts -> {
                                ScriptSetup.prepare(ts, List.of(source.name()), List.of());
                                Code code =
                                        Execution.compile(
                                                ts, source, "exec", CompileOptions.DEFAULT);
                                return ScriptSetup.main(interpreter, code, source);
                            },
                            Thread.ofVirtual().factory());
        } catch (PyException e) {
            return "does not compile: " + e.getMessage();
        }
        if (fuelSlice > 0) {
            script.state().fuel = fuelSlice;
        }
        script.start(events::add);
        while (true) {
            Event event = events.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            switch (event) {
                case null -> {
                    script.terminate("timeout");
                    return output + "\ntimeout";
                }
                case Event.Parked parked ->
                        answer(
                                parked,
                                answer ->
                                        script.resume(parked, answer, events::add, slice(script)));
                case Event.Finished finished -> {
                    return output.toString();
                }
                case Event.Raised raised when raised.exception().is(ExceptionTypes.SYSTEM_EXIT) -> {
                    return output.toString();
                }
                case Event.Raised raised -> {
                    // Formatting charges fuel, and nobody would answer a pause any more.
                    script.state().fuel = Long.MAX_VALUE;
                    return output
                            + TracebackPrinter.format(
                                    script.state(), raised.exception().value(), null);
                }
                case Event.Terminated terminated -> {
                    return output + "\nterminated: " + terminated.reason();
                }
                case Event.Crashed crashed ->
                        throw new AssertionError("the VM failed", crashed.cause());
            }
        }
    }

    /// What the script owes and the slice, so that it gets to its next checkpoint.
    private long slice(ScriptThread script) {
        return fuelSlice == 0 ? 0 : fuelSlice + Math.max(0, -script.state().fuel);
    }

    private static MemoryFileSystem files() throws IOException {
        MemoryFileSystem files = new MemoryFileSystem(FILE_BYTES);
        files.createDirectory("/tmp", 0777);
        return files;
    }

    private static void answer(Event.Parked parked, Consumer<Answer> resume) {
        switch (parked.request()) {
            case Request.Yield yield -> resume.accept(new Answer.Value(yield.value()));
            case Request.Await(var awaited) -> awaited.whenReady(() -> resume.accept(Answer.NONE));
            default -> resume.accept(Answer.NONE);
        }
    }

    private Console console() {
        return new Console() {
            @Override
            public void out(String text) {
                output.append(text);
            }

            @Override
            public void err(String text) {}

            @Override
            public void flush() {}

            @Override
            public @Nullable String readLine() {
                return null;
            }
        };
    }

    /// The recorded output of the script.
    static String expected(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.py$", ".out");
        return Files.readString(file.resolveSibling(name), StandardCharsets.UTF_8);
    }
}
