package dev.fermata.vm.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.source.SourceFile;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Scripts of one source share their code, caches and layouts, and nothing else.
class SharedCodeTest {

    private static final String SOURCE =
            """
            class Point:
                scale = 2
                def __init__(self, x, y):
                    self.x = x
                    self.y = y
                def size(self):
                    return self.scale * (self.x + self.y)

            def total(n):
                return sum(Point(i, i + 0.5).size() for i in range(n))

            point = Point(1, 2)
            print(total(300), point.size())
            Point.scale = 3
            print(point.size())
            """;

    private final SourceFile file = SourceFile.of("script.py", SOURCE);
    private final Code code = DrivenScript.compile(file);

    private DrivenScript run() {
        DrivenScript run = new DrivenScript(code, file);
        run.finish();
        return run;
    }

    @Test
    void sharesLayoutsAndShapes() {
        DrivenScript first = run();
        DrivenScript second = run();
        PyType a = assertInstanceOf(PyType.class, first.global("Point"));
        PyType b = assertInstanceOf(PyType.class, second.global("Point"));
        assertNotSame(a, b);
        assertSame(a.layout(), b.layout());
        assertSame(
                assertInstanceOf(PyInstance.class, first.global("point")).shape,
                assertInstanceOf(PyInstance.class, second.global("point")).shape);
    }

    @Test
    void givesEveryScriptItsOwnResults() throws InterruptedException, ExecutionException {
        String expected = run().output();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> outputs = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                outputs.add(threads.submit(() -> run().output()));
            }
            for (Future<String> output : outputs) {
                assertEquals(expected, output.get());
            }
        }
    }
}
