package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import java.util.List;

/// What is logged of executions.
@Timeout(60)
class ChronicleTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Execution.class);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void restore() {
        logger.detachAppender(appender);
        logger.setLevel(null);
    }

    private List<String> logged(String source) throws InterruptedException {
        Execution run =
                Fermata.create()
                        .compile("told.py", source)
                        .start(StartOptions.defaults().withExecutor(Runnable::run));
        Step step = run.next();
        while (step instanceof Parked token) {
            run.resume(token, null);
            step = run.next();
        }
        assertInstanceOf(Failed.class, step);
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void livesAreForDebugging() throws InterruptedException {
        logger.setLevel(Level.DEBUG);
        assertEquals(
                List.of(
                        "Script 1 of told.py started.",
                        "Script 1 of told.py ended with ValueError in line 2."),
                logged("yield_to_host(1)\nraise ValueError('not\\nlogged')"));
    }

    @Test
    void pausesAreForTracing() throws InterruptedException {
        logger.setLevel(Level.TRACE);
        assertEquals(
                List.of(
                        "Script 1 of told.py started.",
                        "Script 1 of told.py parked in line 1.",
                        "Script 1 of told.py ended with ZeroDivisionError in line 2."),
                logged("yield_to_host(1)\n1 / 0"));
    }

    @Test
    void whatScriptsDoIsNoNews() throws InterruptedException {
        logger.setLevel(Level.INFO);
        assertEquals(List.of(), logged("yield_to_host(1)\n1 / 0"));
    }
}
