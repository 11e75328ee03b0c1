package dev.fermata.samples;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.host.Parked;
import dev.fermata.host.Step;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A single-threaded event loop, as of a web worker: a script posts messages, control returns to the loop, the loop's
/// `onMessage` delivers answers later, and the script goes on.
public final class EventLoop {

    private static final String SOURCE =
            """
            def ask(question):
                return yield_to_host(question)

            answers = [ask(q) for q in ('2 + 3', '6 * 7')]
            yield_to_host(f'the answers are {answers}')
            """;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private boolean stopped;

    private EventLoop() {}

    /// Runs a script on a loop and prints the messages.
    public static void main(String[] args) throws InterruptedException {
        EventLoop loop = new EventLoop();
        Execution run = Fermata.create().compile("worker.py", SOURCE).start();
        loop.listen(run);
        while (!loop.stopped) {
            loop.tasks.take().run();
        }
    }

    /// Asks for the script's next step; it comes as a task of the loop.
    private void listen(Execution run) {
        run.nextAsync().thenAccept(step -> tasks.add(() -> onStep(run, step)));
    }

    private void onStep(Execution run, Step step) {
        if (step instanceof Parked parked
                && parked.request() instanceof Step.Request.Yield message) {
            onMessage(run, parked, String.valueOf(message.value()));
            listen(run);
        } else {
            stopped = true;
        }
    }

    private void onMessage(Execution run, Parked token, String message) {
        System.out.println("message: " + message);
        Object answer =
                switch (message) {
                    case "2 + 3" -> 5;
                    case "6 * 7" -> 42;
                    default -> null;
                };
        // The loop could do anything else first: the token waits.
        tasks.add(() -> run.resume(token, answer));
    }
}
