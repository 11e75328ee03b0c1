package dev.fermata.host;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Stages for plain futures, which tell nobody that they have ended.
final class Futures {

    private Futures() {}

    /// A stage that ends as the future does; a virtual thread waits for it. Cancelling the stage cancels the future.
    static CompletionStage<?> stageOf(Future<?> future) {
        CompletableFuture<Object> stage =
                new CompletableFuture<>() {
                    @Override
                    public boolean cancel(boolean mayInterrupt) {
                        future.cancel(mayInterrupt);
                        return super.cancel(mayInterrupt);
                    }
                };
        Thread.ofVirtual().name("fermata-future").start(() -> await(future, stage));
        return stage;
    }

    private static void await(Future<?> future, CompletableFuture<Object> stage) {
        try {
            stage.complete(future.get());
        } catch (ExecutionException e) {
            stage.completeExceptionally(e.getCause());
        } catch (InterruptedException | RuntimeException e) {
            stage.completeExceptionally(e);
        }
    }
}
