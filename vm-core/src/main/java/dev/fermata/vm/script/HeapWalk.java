package dev.fermata.vm.script;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.OffHeap;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Shape;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeLayout;
import dev.fermata.vm.run.CodeBody;
import dev.fermata.vm.run.Frame;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Adds up the bytes of the objects that a script can reach. What scripts share (code, builtin types, shapes) and what
/// is the host's does not count. Sizes are those of a JVM with compressed references.
final class HeapWalk {

    private static final int POLL_INTERVAL = 1024;
    private static final int MAP_ENTRY = 48;
    private static final int COLLECTION_ITEM = 16;
    private static final int BOX = 24;

    private static final Set<String> SHARED =
            Set.of(
                    "dev.fermata.vm.ast",
                    "dev.fermata.vm.code",
                    "dev.fermata.vm.compile",
                    "dev.fermata.vm.interp",
                    "dev.fermata.vm.parse",
                    "dev.fermata.vm.script",
                    "dev.fermata.vm.source",
                    "dev.fermata.vm.spi",
                    "dev.fermata.vm.symtable",
                    "dev.fermata.host");

    private static final ClassValue<Boolean> WALKED =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    return type.getName().startsWith("dev.fermata.")
                            && !type.isEnum()
                            && !SHARED.contains(type.getPackageName());
                }
            };

    private final IdentitySet seen = new IdentitySet();
    private final List<Object> pending = new ArrayList<>();
    private final Runnable poll;
    private long bytes;
    private int sincePoll;

    /// @param poll called now and then; what it throws ends the walk
    HeapWalk(Runnable poll) {
        this.poll = poll;
    }

    /// Counts what a script reaches from these states of its threads.
    long measure(InterpreterState interpreter, Collection<ThreadState> states) {
        interpreter.visitRoots(this::push);
        for (ThreadState ts : states) {
            ts.visitRoots(this::push);
        }
        while (!pending.isEmpty()) {
            visit(pending.removeLast());
            if (++sincePoll >= POLL_INTERVAL) {
                sincePoll = 0;
                poll.run();
            }
        }
        return bytes;
    }

    private void push(@Nullable Object o) {
        if (o != null && !isShared(o) && seen.add(o)) {
            pending.add(o);
        }
    }

    private static boolean isShared(Object o) {
        return switch (o) {
            case Long n -> n >= -128 && n < 128;
            case Boolean b -> true;
            case PyType t -> !t.isHeap();
            case Code c -> true;
            case CodeBody b -> true;
            case Shape s -> true;
            case TypeLayout l -> true;
            case InterpreterState i -> true;
            case ThreadState t -> true;
            default -> false;
        };
    }

    private void visit(Object o) {
        switch (o) {
            case Long n -> bytes += BOX;
            case Double d -> bytes += BOX;
            case String s -> bytes += BOX + ObjectLayout.array(s.length(), charSize(s));
            case BigInteger n ->
                    bytes += 2 * BOX + ObjectLayout.array(n.bitLength() / 32 + 1, Integer.BYTES);
            case Object[] array -> visitArray(array);
            case byte[] array -> bytes += ObjectLayout.array(array.length, 1);
            case int[] array -> bytes += ObjectLayout.array(array.length, Integer.BYTES);
            case long[] array -> bytes += ObjectLayout.array(array.length, Long.BYTES);
            case char[] array -> bytes += ObjectLayout.array(array.length, Character.BYTES);
            case double[] array -> bytes += ObjectLayout.array(array.length, Double.BYTES);
            case CharSequence text -> bytes += BOX + ObjectLayout.array(text.length(), 1);
            case Map<?, ?> map -> visitMap(map);
            case Collection<?> items -> visitAll(items);
            case Reference<?> r -> bytes += MAP_ENTRY;
            case Frame f -> visitFields(f);
            default -> {
                if (WALKED.get(o.getClass())) {
                    visitFields(o);
                } else {
                    bytes += BOX;
                }
            }
        }
    }

    private void visitArray(Object[] array) {
        bytes += ObjectLayout.array(array.length);
        for (Object item : array) {
            push(item);
        }
    }

    private void visitMap(Map<?, ?> map) {
        bytes += MAP_ENTRY + (long) map.size() * MAP_ENTRY;
        map.forEach(
                (key, value) -> {
                    push(key);
                    push(value);
                });
    }

    private void visitAll(Collection<?> items) {
        bytes += MAP_ENTRY + (long) items.size() * COLLECTION_ITEM;
        items.forEach(this::push);
    }

    private void visitFields(Object o) {
        ObjectLayout layout = ObjectLayout.of(o.getClass());
        bytes += layout.size();
        if (o instanceof OffHeap holder) {
            bytes += holder.offHeapBytes();
        }
        for (VarHandle reference : layout.references()) {
            push(reference.get(o));
        }
    }

    /// The bytes of a character, by how the JVM keeps text.
    private static int charSize(String s) {
        int n = s.length();
        for (int i = 0; i < n; i++) {
            if (s.charAt(i) > 0xFF) {
                return Character.BYTES;
            }
        }
        return 1;
    }
}
