package dev.fermata.stdlib.collections;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over a deque, last item first.
@PyTypeSpec(name = "_deque_reverse_iterator", module = "collections", hidden = true)
final class PyDequeReverseIterator extends PyIterator {

    static final PyType TYPE = PyDequeReverseIteratorSpec.TYPE;

    private final PyDeque deque;
    private final long changes;
    private int index;

    PyDequeReverseIterator(PyDeque deque) {
        super(TYPE);
        this.deque = deque;
        this.changes = deque.items().changes;
    }

    @PyMethod("__new__(cls, deque, index=0, /)")
    static Object make(ThreadState ts, PyType cls, PyDeque deque, long index) {
        PyDequeReverseIterator made = new PyDequeReverseIterator(deque);
        made.index = (int) Math.max(0, Math.min(index, deque.items().size()));
        return made;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Ring items = deque.items();
        if (items.changes != changes) {
            index = -1;
            throw PyErr.runtimeError("deque mutated during iteration");
        }
        if (index >= items.size() || index < 0) {
            index = -1;
            return null;
        }
        int at = items.size() - 1 - index;
        index++;
        return items.get(at);
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        return index < 0 ? 0 : deque.items().size() - index;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(type(), PyTuple.of(deque, (long) Math.max(0, index)));
    }
}
