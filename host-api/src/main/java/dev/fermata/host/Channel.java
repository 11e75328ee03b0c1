package dev.fermata.host;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A bounded queue of values between scripts, or between a script and its host. First in, first out; who sends waits while
/// it is full, who receives while it is empty. Values are copied when they are sent.
///
/// Java uses the methods that return stages. Scripts have `send`, `receive`, `close`, `closed` and iteration; there the
/// methods that wait can be awaited. Safe for use by many threads.
public final class Channel {

    /// A value received by a select, and the channel that it came from.
    record Pick(Channel channel, @Nullable Object value) {}

    /// Who waits for a value of one or several channels.
    private static final class Receiver extends CompletableFuture<Pick> {
        private final AtomicInteger open;

        Receiver(int channels) {
            open = new AtomicInteger(channels);
        }

        /// One of the channels will not have a value any more.
        void end() {
            if (open.decrementAndGet() == 0) {
                completeExceptionally(endOfFile());
            }
        }
    }

    /// A value and about how many bytes it takes.
    private record Item(@Nullable Object value, long bytes) {}

    private record Sender(Item item, CompletableFuture<@Nullable Void> accepted) {}

    /// How many bytes a channel holds, and those who wait to send have; at least one value of each is always allowed.
    private static final long MAX_BYTES = 1 << 20;

    private final int capacity;
    private final Deque<Item> items = new ArrayDeque<>();
    private long itemBytes;
    private long senderBytes;
    private final Deque<Sender> senders = new ArrayDeque<>();
    private final Deque<Receiver> receivers = new ArrayDeque<>();
    private boolean closed;

    /// Makes a channel.
    ///
    /// @param capacity how many values may wait in it; 0 if a sender waits until its value is received. It is full as
    ///     well when it holds about a megabyte.
    public Channel(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity is negative: " + capacity);
        }
        this.capacity = capacity;
    }

    /// Sends a value.
    ///
    /// @return ends when there is room for the value; with a [PythonError] of type `BrokenPipeError` if the channel is
    ///     closed. Cancelling it takes the value back if nobody is receiving it already.
    public CompletionStage<@Nullable Void> send(@Nullable Object value) {
        return put(value);
    }

    /// Receives the next value.
    ///
    /// @return ends with the value; with a [PythonError] of type `EOFError` if the channel is closed and empty
    public CompletionStage<@Nullable Object> receive() {
        return take().thenApply(Pick::value);
    }

    /// Refuses more values. What is in the channel can still be received; senders that wait fail.
    @Exported("close()")
    public void close() {
        List<CompletableFuture<?>> failed = new ArrayList<>();
        boolean drained;
        synchronized (this) {
            closed = true;
            senders.forEach(s -> failed.add(s.accepted));
            senders.clear();
            senderBytes = 0;
            drained = items.isEmpty();
        }
        failed.forEach(f -> f.completeExceptionally(brokenPipe()));
        if (drained) {
            endReceivers();
        }
    }

    private void endReceivers() {
        List<Receiver> waiting;
        synchronized (this) {
            waiting = List.copyOf(receivers);
            receivers.clear();
        }
        waiting.forEach(Receiver::end);
    }

    /// Whether it has been closed.
    @Exported("closed()")
    public synchronized boolean isClosed() {
        return closed;
    }

    /// How many values wait in it.
    @Exported("__len__()")
    public synchronized int size() {
        return items.size();
    }

    /// `send(value, timeout=None)` of scripts.
    ///
    /// @param timeout seconds, after which it fails with TimeoutError
    @Exported("send(value, timeout=None)")
    public CompletionStage<@Nullable Void> send(Object value, @Nullable Double timeout) {
        return within(put(Messages.checked(value)), timeout);
    }

    /// `receive(timeout=None)` of scripts.
    ///
    /// @param timeout seconds, after which it fails with TimeoutError
    @Exported("receive(timeout=None)")
    public CompletionStage<@Nullable Object> receive(@Nullable Double timeout) {
        CompletableFuture<Pick> pick = within(take(), timeout);
        return Messages.linked(pick, pick.thenApply(Pick::value));
    }

    /// The next value for a `for` loop.
    @Exported("__next__()")
    public CompletionStage<@Nullable Object> next() {
        return nextOr("StopIteration");
    }

    /// The next value for an `async for` loop.
    @Exported("__anext__()")
    public CompletionStage<@Nullable Object> nextAsync() {
        return nextOr("StopAsyncIteration");
    }

    private CompletionStage<@Nullable Object> nextOr(String end) {
        CompletableFuture<Pick> pick = take();
        CompletableFuture<@Nullable Object> value =
                pick.handle(
                        (p, e) -> {
                            if (e instanceof PythonError error && error.type().equals("EOFError")) {
                                throw new PythonError(end, "");
                            }
                            if (e != null) {
                                throw new CompletionException(e);
                            }
                            return p.value();
                        });
        return Messages.linked(pick, value);
    }

    /// The next value of whichever channel has one first.
    ///
    /// @param timeout seconds, after which it fails with TimeoutError; null for no limit
    static CompletableFuture<Pick> select(List<Channel> channels, @Nullable Double timeout) {
        Receiver pick = new Receiver(channels.size());
        for (Channel channel : channels) {
            channel.offerTo(pick);
            if (pick.isDone()) {
                return pick;
            }
        }
        return within(pick, timeout);
    }

    static <T> CompletableFuture<T> within(CompletableFuture<T> future, @Nullable Double timeout) {
        return timeout == null
                ? future
                : future.orTimeout((long) (timeout * 1e9), TimeUnit.NANOSECONDS);
    }

    private CompletableFuture<@Nullable Void> put(@Nullable Object value) {
        CompletableFuture<@Nullable Void> accepted = new CompletableFuture<>();
        Item item = new Item(value, Messages.bytesOf(value));
        while (true) {
            Receiver receiver;
            synchronized (this) {
                if (closed) {
                    return CompletableFuture.failedFuture(brokenPipe());
                }
                receiver = receivers.poll();
                if (receiver == null) {
                    if (isFull(item)) {
                        if (!senders.isEmpty() && senderBytes + item.bytes > MAX_BYTES) {
                            return CompletableFuture.failedFuture(tooMuch());
                        }
                        Sender sender = new Sender(item, accepted);
                        senders.add(sender);
                        senderBytes += item.bytes;
                        accepted.whenComplete((v, e) -> forget(sender));
                        return accepted;
                    }
                    add(item);
                    return CompletableFuture.completedFuture(null);
                }
            }
            // False if it has given up meanwhile, or a select has got a value elsewhere.
            if (receiver.complete(new Pick(this, value))) {
                return CompletableFuture.completedFuture(null);
            }
        }
    }

    private boolean isFull(Item item) {
        return items.size() >= capacity || !items.isEmpty() && itemBytes + item.bytes > MAX_BYTES;
    }

    private void add(Item item) {
        items.add(item);
        itemBytes += item.bytes;
    }

    private @Nullable Item poll() {
        Item item = items.poll();
        itemBytes -= item == null ? 0 : item.bytes;
        return item;
    }

    private CompletableFuture<Pick> take() {
        Receiver receiver = new Receiver(1);
        offerTo(receiver);
        return receiver;
    }

    /// Gives the next value to a receiver, or lets it wait for one, or tells it that there will be none.
    private void offerTo(Receiver receiver) {
        Item item;
        boolean waits;
        List<CompletableFuture<?>> accepted = new ArrayList<>(0);
        synchronized (this) {
            item = nextItem(accepted);
            waits = item == null && !closed;
            if (waits) {
                receivers.add(receiver);
            }
        }
        accepted.forEach(f -> f.complete(null));
        if (item != null) {
            if (!receiver.complete(new Pick(this, item.value))) {
                takeBack(item);
            }
            endIfDrained();
        } else if (waits) {
            receiver.whenComplete((p, e) -> forget(receiver));
        } else {
            receiver.end();
        }
    }

    private synchronized void forget(Receiver receiver) {
        receivers.remove(receiver);
    }

    private synchronized void forget(Sender sender) {
        if (senders.remove(sender)) {
            senderBytes -= sender.item.bytes;
        }
    }

    private synchronized void takeBack(Item item) {
        items.addFirst(item);
        itemBytes += item.bytes;
    }

    private void endIfDrained() {
        boolean ends;
        synchronized (this) {
            ends = closed && items.isEmpty();
        }
        if (ends) {
            endReceivers();
        }
    }

    /// The next value, after which the next sender's takes its place; null if there is none. Called under the lock.
    ///
    /// @param accepted gets what is to be completed when the lock is released
    private @Nullable Item nextItem(List<CompletableFuture<?>> accepted) {
        Item item = poll();
        Sender sender = senders.peek();
        while (sender != null && (item == null && items.isEmpty() || !isFull(sender.item))) {
            senders.remove();
            senderBytes -= sender.item.bytes;
            add(sender.item);
            accepted.add(sender.accepted);
            sender = senders.peek();
        }
        return item == null ? poll() : item;
    }

    private static PythonError brokenPipe() {
        return new PythonError("BrokenPipeError", "the channel is closed");
    }

    private static PythonError tooMuch() {
        return new PythonError("BufferError", "too much is waiting to be sent");
    }

    private static PythonError endOfFile() {
        return new PythonError("EOFError", "the channel is closed");
    }
}
