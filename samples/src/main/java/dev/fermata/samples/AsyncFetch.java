package dev.fermata.samples;

import dev.fermata.host.Exports;
import dev.fermata.host.Fermata;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Asynchronous host functions: a script awaits several at once, with a limit of time, and its end is a stage.
public final class AsyncFetch {

    private static final String SOURCE =
            """
            import asyncio
            import host

            async def title(url):
                async with asyncio.timeout(1):
                    return (await host.fetch(url)).upper()

            print(await asyncio.gather(title('a.example'), title('b.example')))
            try:
                await title('nowhere.example')
            except OSError as e:
                print('failed:', e)
            """;

    private static final Map<String, Integer> DELAYS = Map.of("a.example", 40, "b.example", 10);

    private AsyncFetch() {}

    /// Runs the script and prints what it prints.
    public static void main(String[] args) {
        Exports host = Exports.none().function("fetch(url)", call -> fetch(call.text("url")));
        Fermata.builder()
                .export("host", host)
                .build()
                .compile("fetch.py", SOURCE)
                .runAsync(Printing.options())
                .thenAccept(end -> System.out.println("exit code " + end.exitCode()))
                .toCompletableFuture()
                .join();
    }

    /// As an HTTP client would: the answer comes later, on another thread.
    private static CompletableFuture<String> fetch(String url) {
        Integer delay = DELAYS.get(url);
        if (delay == null) {
            return CompletableFuture.failedFuture(new IOException("no host " + url));
        }
        return CompletableFuture.supplyAsync(
                () -> "title of " + url,
                CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
    }
}
