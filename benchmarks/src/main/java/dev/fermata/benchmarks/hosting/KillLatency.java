package dev.fermata.benchmarks.hosting;

import dev.fermata.host.Execution;
import dev.fermata.host.Failed;
import dev.fermata.host.Fermata;
import dev.fermata.host.Parked;
import dev.fermata.host.Script;
import dev.fermata.host.Step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// How long `terminate()` takes until the script has ended, for scripts that are in the middle of different things.
///
/// Arguments: how often each script is ended, and a pattern of their names.
public final class KillLatency {

    private static final long MOST_MILLIS_BEFORE = 30;

    private KillLatency() {}

    /// Prints a line per script.
    public static void main(String[] args) throws InterruptedException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        System.out.printf("%-28s %8s %8s %8s%n", "script", "p50 ms", "p99 ms", "max ms");
        for (Map.Entry<String, String> entry : scripts().entrySet()) {
            if (args.length < 2 || entry.getKey().matches(args[1])) {
                measure(entry.getKey(), entry.getValue(), rounds);
            }
        }
    }

    private static Map<String, String> scripts() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tight loop", "GO\nwhile True: pass");
        all.put(
                "sorted",
                "import random\nx = [random.random() for i in range(200000)]\nGO\n"
                        + "while True: sorted(x)");
        all.put("sorted with key", "GO\nwhile True: sorted(range(10**5), key=lambda v: -v)");
        all.put("sum(range(10**12))", "GO\nsum(range(10**12))");
        all.put(
                "list(repeat(0))",
                "import itertools\nGO\nfor i in itertools.repeat(0): any([0] * 10**6)");
        all.put("big power", "GO\nx = 3 ** (10**8)");
        all.put("big product", "x = 3 ** 10**6\nGO\nwhile True: x = x * x");
        all.put(
                "big quotient",
                "x = 3 ** 4 * 10**6; y = 7 ** 10**6; x = 3 ** 4000000\nGO\nwhile True: x // y");
        all.put("big modular power", "x = 3 ** 50000\nGO\nwhile True: pow(x, x, x + 2)");
        all.put("factorial", "import math\nGO\nmath.factorial(10**7)");
        all.put(
                "int to text",
                "import sys\n"
                        + "sys.set_int_max_str_digits(0)\n"
                        + "x = 3 ** 4000000\n"
                        + "GO\n"
                        + "while True: str(x)");
        all.put(
                "text to int",
                "import sys\n"
                        + "sys.set_int_max_str_digits(0)\n"
                        + "x = '7' * 2000000\n"
                        + "GO\n"
                        + "while True: int(x)");
        all.put(
                "decimal",
                "import decimal\ndecimal.getcontext().prec = 1000000\nGO\n"
                        + "while True: decimal.Decimal(2).sqrt()");
        all.put("regex", "import re\nGO\nre.match('(a+)+$', 'a' * 64 + 'b')");
        all.put(
                "except BaseException",
                "GO\nwhile True:\n try:\n  while True: pass\n except BaseException: pass");
        all.put("finally", "GO\ntry:\n while True: pass\nfinally:\n while True: pass");
        all.put(
                "finaliser",
                "class D:\n"
                        + " def __del__(self):\n"
                        + "  while True: pass\n"
                        + "class E:\n"
                        + " def __exit__(self, *a):\n"
                        + "  while True: pass\n"
                        + " def __enter__(self): pass\n"
                        + "import weakref\n"
                        + "class F: pass\n"
                        + "GO\n"
                        + "with E(): raise ValueError");
        all.put("str.replace", "x = 'ab' * 10**7\nGO\nwhile True: x.replace('a', 'cc')");
        all.put("str.count", "x = 'ab' * 10**7\nGO\nwhile True: x.count('ba')");
        all.put(
                "str find quadratic",
                "x = 'a' * 10**6; y = 'a' * 10**5 + 'b'\nGO\nwhile True: x.find(y)");
        all.put("str.join", "x = ['ab'] * 10**6\nGO\nwhile True: ''.join(x)");
        all.put("str product", "GO\nwhile True: len('ab' * 10**7)");
        all.put("encode", "x = 'a\\u1234' * 10**7\nGO\nwhile True: x.encode()");
        all.put(
                "json",
                "import json\n"
                        + "x = [{'a': [1, 2.5, 'x' * 10]}] * 100000\n"
                        + "GO\n"
                        + "while True: json.loads(json.dumps(x))");
        all.put("list ==", "x = [0] * 10**7; y = [0] * 10**7\nGO\nwhile True: x == y");
        all.put("list copies", "x = [0] * 10**7\nGO\nwhile True: x[:]");
        all.put("dict of lists", "GO\nx = {}\nwhile True: x.update(dict.fromkeys(range(10**6)))");
        all.put("set operations", "x = set(range(10**6))\nGO\nwhile True: x | x; x & x; x - x");
        all.put("compile", "s = 'x = 1\\n' * 200000\nGO\nwhile True: compile(s, 's', 'exec')");
        all.put("zlib", "import zlib\nx = b'abc' * 10**7\nGO\nwhile True: zlib.compress(x)");
        all.put("hash", "import hashlib\nx = b'abc' * 10**7\nGO\nwhile True: hashlib.sha256(x)");
        all.put(
                "pbkdf2",
                "import hashlib\nGO\nwhile True: hashlib.pbkdf2_hmac('sha256', b'a', b'b', 10**7)");
        all.put("recursion", "def f():\n try: f()\n finally: f()\nGO\nf()");
        all.put("deep repr", "x = []\nfor i in range(400): x = [x, x]\nGO\nrepr(x)");
        all.put(
                "threads",
                "import threading\ndef f():\n while True: pass\n"
                        + "for i in range(10): threading.Thread(target=f).start()\nGO\nf()");
        all.put("sleeping", "import time\nGO\ntime.sleep(10**6)");
        all.put(
                "lock",
                "import threading\n"
                        + "x = threading.Lock(); x.acquire()\n"
                        + "GO\n"
                        + "import threading\n"
                        + "threading.Thread(target=lambda: 0).start()\n"
                        + "x.acquire(timeout=10**6)");
        all.put("parked", "yield_to_host('parked')");
        all.put(
                "parked below a builtin",
                "{yield_to_host: 1}; max([1], key=lambda v: v)\n"
                        + "class K:\n"
                        + " def __hash__(self): return yield_to_host('parked')\n"
                        + "{K(): 1}");
        return all;
    }

    private static void measure(String name, String source, int rounds)
            throws InterruptedException {
        Script script =
                Fermata.create().compile("kill.py", source.replace("GO", "yield_to_host('go')"));
        SplittableRandom random = new SplittableRandom(1);
        Samples all = new Samples();
        long end = System.nanoTime() + 6_000_000_000L;
        for (int i = 0; i < rounds && (i < 5 || System.nanoTime() < end); i++) {
            Execution run = script.start();
            if (!(run.next() instanceof Parked token)) {
                throw new IllegalStateException(name + " does not begin");
            }
            if (token.request().equals(new Step.Request.Yield("go"))) {
                run.resume(token, null);
                Thread.sleep(random.nextLong(MOST_MILLIS_BEFORE));
            }
            long start = System.nanoTime();
            run.terminate();
            Step last = run.next();
            all.add(System.nanoTime() - start);
            if (!(last instanceof Failed failed) || failed.reason() != Failed.Reason.TERMINATED) {
                System.out.println(name + " ended by itself: " + last);
                return;
            }
        }
        System.out.printf(
                "%-28s %8.2f %8.2f %8.2f   (%d)%n",
                name, all.millisAt(0.5), all.millisAt(0.99), all.millisAt(1), all.size());
    }
}
