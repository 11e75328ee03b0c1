package dev.fermata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Runs the command as a process of its own, as a user would.
@Timeout(120)
class MainTest {

    @TempDir Path directory;

    private final Map<String, String> environment = new HashMap<>();

    private record Result(int exitCode, String out, String err) {}

    private Result run(String stdin, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dfermata.executable=fermata");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write(stdin);
        }
        process.waitFor(100, TimeUnit.SECONDS);
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private String script(String name, String source) throws IOException {
        Files.writeString(directory.resolve(name), source);
        return name;
    }

    @Test
    void runsAScriptWithItsArguments() throws Exception {
        String file =
                script("args.py", "import sys, beside\nprint(sys.argv, __name__, beside.x)\n");
        script("beside.py", "x = 'é𝔘'\n");
        assertEquals(
                new Result(0, "['args.py', 'a', '-b'] __main__ é𝔘\n", ""),
                run("", file, "a", "-b"));
    }

    @Test
    void writesTheTracebackOfAnUncaughtException() throws Exception {
        String file = script("bad.py", "def f(x):\n    return 1 / x\nprint('before')\nf(0)\n");
        String traceback =
                """
                Traceback (most recent call last):
                  File "bad.py", line 4, in <module>
                    f(0)
                  File "bad.py", line 2, in f
                    return 1 / x
                           ~~^~~
                ZeroDivisionError: division by zero
                """;
        assertEquals(new Result(1, "before\n", traceback), run("", file));
    }

    @Test
    void writesASyntaxError() throws Exception {
        String file = script("wrong.py", "x = (1,\nprint(x\n");
        String text =
                """
                  File "wrong.py", line 2
                    print(x
                         ^
                SyntaxError: '(' was never closed
                """;
        assertEquals(new Result(1, "", text), run("", file));
    }

    @Test
    void endsWithTheStatusOfExit() throws Exception {
        assertEquals(5, run("", "-c", "import sys; sys.exit(5)").exitCode());
        assertEquals(new Result(1, "", "reason\n"), run("", "-c", "raise SystemExit('reason')"));
    }

    @Test
    void honoursTheOptionsOfPython() throws Exception {
        String source =
                "import sys, warnings; assert 0; warnings.warn('w'); print(sys.warnoptions,"
                        + " sys._xoptions, sys.flags.optimize, sys.argv, sys.executable)";
        assertEquals(
                new Result(0, "['ignore'] {'a': True} 1 ['-c', 'x'] fermata\n", ""),
                run("", "-Ou", "-W", "ignore", "-Xa", "-c", source, "x"));
    }

    @Test
    void programsOfScriptsHaveTheSameStandardStreams() throws Exception {
        String source =
                """
                import os, subprocess
                print('script')
                print(subprocess.call(['cat']), os.system('echo error >&2; exit 3'))
                """;
        assertEquals(
                new Result(0, "script\ninput\n0 768\n", "error\n"), run("input\n", "-c", source));
    }

    @Test
    void standardInputCanBeReadAsItComes() throws Exception {
        String source = "import os; print(os.read(0, 1), os.read(0, 2), os.read(0, 5))";
        assertEquals(new Result(0, "b'a' b'bc' b'\\xc3\\xa9'\n", ""), run("abcé", "-c", source));
    }

    @Test
    void runsStandardInput() throws Exception {
        assertEquals(
                new Result(0, "['-', 'x']\n", ""), run("import sys; print(sys.argv)", "-", "x"));
    }

    @Test
    void runsAModule() throws Exception {
        script("tool.py", "print(__name__)\n");
        assertEquals(new Result(0, "__main__\n", ""), run("", "-m", "tool"));
    }

    @Test
    void runsAPackage() throws Exception {
        Files.createDirectories(directory.resolve("pack"));
        script("pack/__init__.py", "print('init', __name__)\n");
        script("pack/__main__.py", "import sys\nprint(__package__, __name__, sys.argv[1:])\n");
        assertEquals(
                new Result(0, "init pack\npack __main__ ['x']\n", ""), run("", "-m", "pack", "x"));
    }

    @Test
    void runsAModuleOfTheLibrary() throws Exception {
        assertEquals(
                new Result(0, "{\n    \"a\": 1\n}\n", ""), run("{\"a\":1}", "-m", "json.tool"));
    }

    @Test
    void saysWhichModuleIsMissing() throws Exception {
        assertEquals(
                new Result(1, "", "fermata: No module named nowhere\n"), run("", "-m", "nowhere"));
    }

    @Test
    void runsADirectory() throws Exception {
        Files.createDirectories(directory.resolve("app"));
        script("app/__main__.py", "import part\nprint(part.x, __name__)\n");
        script("app/part.py", "x = 5\n");
        assertEquals(new Result(0, "5 __main__\n", ""), run("", "app"));
    }

    @Test
    void runsAnArchive() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("#!/usr/bin/env python3\n".getBytes(StandardCharsets.UTF_8));
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("__main__.py"));
            zip.write("import part\nprint(part.x, __name__)\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("part.py"));
            zip.write("x = 6\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(directory.resolve("app.pyz"), bytes.toByteArray());
        assertEquals(new Result(0, "6 __main__\n", ""), run("", "app.pyz"));
    }

    @Test
    void importsFromPythonpath() throws Exception {
        Files.createDirectories(directory.resolve("more"));
        script("more/extra.py", "x = 7\n");
        environment.put("PYTHONPATH", "more" + File.pathSeparator + "nowhere");
        assertEquals(new Result(0, "7\n", ""), run("", "-c", "import extra; print(extra.x)"));
    }

    @Test
    void saysWhichFileIsMissing() throws Exception {
        Result result = run("", "nowhere.py");
        assertEquals(2, result.exitCode());
        String path = directory.toRealPath().resolve("nowhere.py").toString();
        assertEquals(
                "fermata: can't open file '" + path + "': [Errno 2] No such file or directory\n",
                result.err());
    }

    @Test
    void answersAPauseWithItsValue() throws Exception {
        assertEquals(
                new Result(0, "[1, 2, 3]\n", ""),
                run("", "-c", "print(sorted([3, 1, 2], key=yield_to_host))"));
    }

    @Test
    void asksForAnswers() throws Exception {
        String code = "print(yield_to_host('price'), yield_to_host([1]), input())";
        assertEquals(
                new Result(
                        0,
                        "{'eur': 3} None typed\n",
                        "request: price\nanswer (JSON): request: [1]\nanswer (JSON): "),
                run("{\"eur\": 3}\nnull\ntyped\n", "--ask", "-c", code));
        Result wrong = run("{3\n", "--ask", "-c", "yield_to_host(1)");
        assertEquals(1, wrong.exitCode());
        assertTrue(wrong.err().contains("bad answer in <terminal>: "), wrong.err());
    }

    @Test
    void answersPausesFromAFile() throws Exception {
        Files.writeString(directory.resolve("answers.jsonl"), "[1, {\"a\": null}]\n\n2.5\n");
        String code =
                "print(yield_to_host(), yield_to_host())\n"
                        + "try: yield_to_host()\n"
                        + "except RuntimeError as e: print(e)";
        assertEquals(
                new Result(0, "[1, {'a': None}] 2.5\nno answer is left in answers.jsonl\n", ""),
                run("", "--answers", "answers.jsonl", "-c", code));
    }

    @Test
    void pausesAtTheSamePlacesEveryTime() throws Exception {
        String file = script("loop.py", "x = 0\nfor i in range(40):\n    x += i\nprint(x)\n");
        Result first = run("", "--pauses", "--fuel-slice", "50", file);
        assertEquals("780\n", first.out());
        assertEquals(
                "pause 1: out of fuel at loop.py:2", first.err().lines().findFirst().orElse(""));
        assertEquals(first, run("", "--pauses", "--fuel-slice", "50", file));
    }

    @Test
    void endsAScriptThatExceedsALimit() throws Exception {
        String file =
                script(
                        "loop.py",
                        """
                        try:
                            while True:
                                print('x')
                        finally:
                            print('finally')
                        """);
        Result result = run("", "--output", "3", file);
        assertEquals(3, result.exitCode());
        assertEquals("fermata: output limit exceeded in loop.py, line 3\n", result.err());
        assertEquals(
                new Result(3, "", "fermata: wall time limit exceeded in <string>, line 1\n"),
                run("", "--untrusted", "--wall", "300ms", "-c", "while True: pass"));
    }

    @Test
    void runsABatchOfIsolatedScripts() throws Exception {
        script("counter.py", "n = 0\n");
        String count =
                "import counter, sys\ncounter.n += 1\nprint(counter.n, sys.argv, __name__)\n";
        script("first.py", count);
        script("second.py", count + "sys.modules['counter'].n = 7\nsys.exit(5)\n");
        script("third.py", "import sys\nprint('é\\n\"', file=sys.stderr)\n1 / 0\n");
        script("fourth.py", "import threading\nprint('last', input.__name__)\n");
        script("fifth.py", "import os\nos.system('echo from a process; cat')\n");
        Result result =
                run("first.py\nsecond.py\n\nthird.py\nabsent.py\nfourth.py\nfifth.py\n", "--batch");
        String absent = directory.toRealPath().resolve("absent.py").toString();
        assertEquals(
                """
                {"path":"first.py","exit":0,"stdout":"1 ['first.py'] __main__\\n","stderr":""}
                {"path":"second.py","exit":5,"stdout":"1 ['second.py'] __main__\\n","stderr":""}
                {"path":"third.py","exit":1,"stdout":"","stderr":"é\\n\\"\\nTraceback (most recent call \
                last):\\n  File \\"third.py\\", line 3, in <module>\\n    1 / 0\\n    ~~^~~\\n\
                ZeroDivisionError: division by zero\\n"}
                {"path":"absent.py","exit":2,"stdout":"","stderr":"fermata: can't open file '%s': \
                [Errno 2] No such file or directory\\n"}
                {"path":"fourth.py","exit":0,"stdout":"last input\\n","stderr":""}
                {"path":"fifth.py","exit":0,"stdout":"from a process\\n","stderr":""}
                """
                        .formatted(absent),
                result.out());
        assertEquals(0, result.exitCode());
    }

    @Test
    void killsScriptsOfABatchThatTakeTooLong() throws Exception {
        script(
                "loop.py",
                "print('begun', flush=True)\nwhile True:\n    try: 1 / 0\n    except: pass\n");
        script("short.py", "print('done')\n");
        Result result =
                run("loop.py\nshort.py\nloop.py\n", "--batch", "--jobs", "3", "--timeout", "1s");
        List<String> lines = result.out().lines().sorted().toList();
        assertEquals(3, lines.size());
        assertEquals(
                "{\"path\":\"loop.py\",\"exit\":124,\"stdout\":\"begun\\n"
                        + "\",\"stderr\":\"fermata: timed out\\n"
                        + "\"}",
                lines.getFirst());
        assertEquals(
                "{\"path\":\"short.py\",\"exit\":0,\"stdout\":\"done\\n\",\"stderr\":\"\"}",
                lines.getLast());
    }
}
