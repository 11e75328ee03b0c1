package dev.fermata.samples;

import dev.fermata.host.Fermata;
import dev.fermata.host.Finished;
import dev.fermata.host.Parked;
import dev.fermata.host.Step;

import java.util.Map;

/// The host that the README shows.
public final class QuotedHost {

    private static final String SOURCE =
            """
            price = yield_to_host('apple')
            try:
                total = price * 3 + yield_to_host('kiwi')
            except LookupError:
                total = price * 3
            yield_to_host(total)
            """;

    private static final Map<String, Integer> PRICES = Map.of("apple", 40, "pear", 55);

    private QuotedHost() {}

    /// Runs the script and prints what it asks for.
    public static void main(String[] args) throws InterruptedException {
        var run = Fermata.create().compile("order.py", SOURCE).start();
        Step step = run.next();
        while (step instanceof Parked parked) {
            var request = (Step.Request.Yield) parked.request();
            System.out.println("line " + parked.line() + " asks: " + request.value());
            if (!(request.value() instanceof String fruit)) {
                run.resume(parked, null);
            } else if (PRICES.containsKey(fruit)) {
                run.resume(parked, PRICES.get(fruit));
            } else {
                run.raise(parked, "LookupError", fruit);
            }
            step = run.next();
        }
        System.out.println(step instanceof Finished ? "finished" : "failed: " + step);
    }
}
