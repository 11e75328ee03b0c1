package dev.fermata.vm.script;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.compile.Compiler;
import dev.fermata.vm.imports.ScriptSetup;
import dev.fermata.vm.object.Answer;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.Request;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.spi.Clock;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.SourceLoader;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One run of a script for a test, driven by the test's thread.
final class DrivenScript {

    private static final long HASH_SEED = 1;
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final StringBuilder output = new StringBuilder();
    private final InterpreterState interpreter;
    private final ScriptThread thread;
    private long slice = Long.MAX_VALUE;
    private long granted = Long.MAX_VALUE;

    /// Prepares a run of code that may be shared with other runs.
    DrivenScript(Code code, SourceFile source) {
        interpreter =
                new InterpreterState(
                        new InterpreterState.Outside(
                                console(), SourceLoader.none(), Clock.system(), HASH_SEED));
        thread =
                new ScriptThread(
                        interpreter,
                        ts -> {
                            ScriptSetup.prepare(ts, List.of(source.name()), List.of());
                            return ScriptSetup.main(interpreter, code, source);
                        },
                        Thread.ofVirtual().factory());
    }

    /// Prepares a run of a source.
    static DrivenScript of(String source) {
        SourceFile file = SourceFile.of("script.py", source);
        return new DrivenScript(compile(file), file);
    }

    /// Compiles a module.
    static Code compile(SourceFile source) {
        return Compiler.compile(Parser.parseModule(source), source, CompileOptions.DEFAULT);
    }

    /// Lets the script pause when it has used more than `units` of fuel, and again each time it has gone on.
    DrivenScript slices(long units) {
        slice = units;
        granted = units;
        thread.state().fuel = units;
        return this;
    }

    /// The fuel that the script has used.
    long used() {
        return granted - thread.state().fuel;
    }

    /// Starts the script and waits for the first event.
    Event start() {
        thread.start(events::add);
        return next();
    }

    /// Answers a pause and waits for the next event.
    Event resume(Event.Parked parked, Answer answer) {
        long fuel = parked.request() instanceof Request.OutOfFuel ? slice - thread.state().fuel : 0;
        granted += fuel;
        if (!thread.resume(parked, answer, events::add, fuel)) {
            fail("the pause was answered before");
        }
        return next();
    }

    private Event next() {
        try {
            Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return event == null ? fail("no event; output so far:\n" + output) : event;
        } catch (InterruptedException e) {
            return fail(e);
        }
    }

    /// Runs the script to its end, answering whatever it asks with None, and returns what it printed.
    String finish() {
        Event event = start();
        while (event instanceof Event.Parked parked) {
            if (!(parked.request() instanceof Request.OutOfFuel)) {
                fail("unexpected " + parked.request());
            }
            event = resume(parked, Answer.NONE);
        }
        if (event instanceof Event.Crashed crashed) {
            fail(crashed.cause());
        }
        if (event instanceof Event.Raised raised) {
            fail("raised " + raised.exception().getMessage() + "; output:\n" + output);
        }
        assertInstanceOf(Event.Finished.class, event);
        return output();
    }

    /// What the script has printed.
    String output() {
        return output.toString();
    }

    /// A global variable of the script, or null.
    @Nullable Object global(String name) {
        return interpreter.modules().get("__main__") instanceof PyModule main
                ? main.dict().get(name)
                : null;
    }

    private Console console() {
        return new Console() {
            @Override
            public void out(String text) {
                output.append(text);
            }

            @Override
            public void err(String text) {
                output.append(text);
            }

            @Override
            public void flush() {}

            @Override
            public @Nullable String readLine() {
                return null;
            }
        };
    }
}
