package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutputCaptureTest {

    @Test
    void bothStreamsAreKept() throws InterruptedException {
        OutputCapture capture = new OutputCapture(1000);
        Execution run =
                Fermata.create()
                        .compile("p.py", "import sys\nprint(1)\nprint(2, file=sys.stderr)")
                        .start(StartOptions.defaults().withConsole(capture));
        assertInstanceOf(Finished.class, run.next());
        assertEquals("1\n2\n", capture.text());
        assertEquals(0, capture.dropped());
    }

    @Test
    void whatCameFirstGoes() {
        OutputCapture capture = new OutputCapture(5);
        capture.out("abc");
        capture.err("defg");
        assertEquals("cdefg", capture.text());
        assertEquals(2, capture.dropped());
        capture.out("0123456789");
        assertEquals("56789", capture.text());
        assertEquals(12, capture.dropped());
    }
}
