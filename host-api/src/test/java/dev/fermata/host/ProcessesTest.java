package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fermata.vm.files.DefaultFileSystem;
import dev.fermata.vm.spi.Console;
import dev.fermata.vm.spi.Processes;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Processes of scripts, and what scripts see without them.
class ProcessesTest {

    private static final String TRY =
            """
            import os, subprocess
            def attempt(f, *args):
                try:
                    print(repr(f(*args)))
                except Exception as e:
                    print(type(e).__name__, e)
            """;

    private final StringBuilder output = new StringBuilder();

    private final Console console =
            new Console() {
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

    private Step run(String source, StartOptions options) throws Exception {
        Execution run =
                Fermata.create().compile("main.py", source).start(options.withConsole(console));
        Step step = run.next();
        while (step instanceof Parked parked) {
            run.resume(parked, null);
            step = run.next();
        }
        if (step instanceof Failed failed && failed.reason() == Failed.Reason.RAISED) {
            throw failed.error();
        }
        return step;
    }

    private static StartOptions granted() {
        return StartOptions.defaults()
                .withFiles(new DefaultFileSystem(Path.of("")))
                .withEnvironment(Map.of("PATH", "/usr/bin:/bin", "TMPDIR", "/tmp"))
                .withProcesses(Processes.machine());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1000})
    void scriptsUseProcessesAsCPythonDoes(long fuelSlice) throws Exception {
        Path script = Path.of("src/test/scripts/processes.py");
        run(Files.readString(script), granted().withFuelSlice(fuelSlice));
        Path recorded = script.resolveSibling("processes.out");
        assertEquals(Files.readString(recorded, StandardCharsets.UTF_8), output.toString());
    }

    @Test
    void withoutProcessesNoneCanBeStartedOrSignalled() throws Exception {
        run(
                TRY
                        + """
                        attempt(os.system, 'ls')
                        attempt(os.kill, os.getpid(), 0)
                        attempt(os.killpg, 1, 0)
                        attempt(os.popen, 'ls')
                        attempt(subprocess.run, ['ls'])
                        attempt(subprocess.getoutput, 'ls')
                        attempt(os.wait)
                        """,
                StartOptions.defaults());
        assertEquals(
                """
                PermissionError [Errno 1] the host grants no processes
                PermissionError [Errno 1] the host grants no processes
                PermissionError [Errno 1] the host grants no processes
                PermissionError [Errno 1] the host grants no processes
                PermissionError [Errno 1] the host grants no processes
                PermissionError [Errno 1] the host grants no processes
                ChildProcessError [Errno 10] No child processes
                """,
                output.toString());
    }

    @Test
    void whatProcessesWriteCountsAsOutputOfTheScript() throws Exception {
        Step step =
                run(
                        "import os\nos.system('yes')\n",
                        granted().withLimits(Limits.none().withOutput(100_000)));
        Failed failed = assertInstanceOf(Failed.class, step);
        assertEquals(Failed.Reason.LIMIT, failed.reason());
        assertEquals(100_000, output.length());
    }

    @Test
    void aScriptThatWaitsForAProcessCanBeTerminated() throws Exception {
        Execution run =
                Fermata.create()
                        .compile(
                                "main.py",
                                """
                                import subprocess
                                process = subprocess.Popen(['sleep', '9'])
                                print('started')
                                process.wait()
                                """)
                        .start(granted().withConsole(console));
        while (output.isEmpty()) {
            Thread.sleep(1);
        }
        run.terminate();
        Failed failed = assertInstanceOf(Failed.class, run.next());
        assertEquals(Failed.Reason.TERMINATED, failed.reason());
    }
}
