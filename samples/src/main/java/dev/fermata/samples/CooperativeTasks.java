package dev.fermata.samples;

import dev.fermata.host.Execution;
import dev.fermata.host.Fermata;
import dev.fermata.host.Parked;
import dev.fermata.host.Script;
import dev.fermata.host.StartOptions;
import dev.fermata.host.Step;

import java.util.ArrayDeque;
import java.util.Queue;

/// Cooperative multitasking: several scripts take turns, and give up their turn with `yield_to_host`.
public final class CooperativeTasks {

    private static final String SOURCE =
            """
            def countdown(n):
                while n:
                    yield n
                    n -= 1

            for n in countdown(length):
                yield_to_host(f'{name} {n}')
            """;

    private CooperativeTasks() {}

    /// Runs three scripts in turns and prints what they say.
    public static void main(String[] args) throws InterruptedException {
        Script script = Fermata.create().compile("countdown.py", SOURCE);
        Queue<Execution> turns = new ArrayDeque<>();
        for (String name : new String[] {"a", "b", "c"}) {
            turns.add(
                    script.start(
                            StartOptions.defaults()
                                    .withGlobal("name", name)
                                    .withGlobal("length", turns.size() + 1)));
        }
        while (!turns.isEmpty()) {
            Execution run = turns.remove();
            if (run.next() instanceof Parked parked
                    && parked.request() instanceof Step.Request.Yield said) {
                System.out.println(said.value());
                run.resume(parked, null);
                turns.add(run);
            }
        }
    }
}
