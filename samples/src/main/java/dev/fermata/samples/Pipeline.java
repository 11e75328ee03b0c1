package dev.fermata.samples;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.host.Finished;
import dev.fermata.host.Parked;

/// Messages: two scripts joined by a bounded channel, a mailbox, and a host that asks a parked script something.
public final class Pipeline {

    private static final String PRODUCER =
            """
            import fermata
            squares = fermata.channel('squares')
            for n in range(fermata.receive()):
                squares.send(n * n)
            squares.close()
            """;

    private static final String CONSUMER =
            """
            import fermata
            seen = []
            fermata.on_message(lambda question: f'{question}: {len(seen)}')
            for square in fermata.channel('squares'):
                seen.append(square)
            yield_to_host('drained')
            print(seen)
            """;

    private Pipeline() {}

    /// Runs the two scripts and prints what they say.
    public static void main(String[] args) throws InterruptedException {
        Fermata engine = Fermata.create();
        engine.channel("squares", 2);
        Execution producer = engine.compile("producer.py", PRODUCER).start();
        Execution consumer = engine.compile("consumer.py", CONSUMER).start(Printing.options());
        producer.mailbox().send(5);
        if (consumer.next() instanceof Parked parked) {
            Object answer = consumer.tell("how many").toCompletableFuture().join();
            System.out.println(answer);
            consumer.resume(parked, null);
        }
        System.out.println(
                consumer.next() instanceof Finished && producer.next() instanceof Finished
                        ? "finished"
                        : "failed");
    }
}
