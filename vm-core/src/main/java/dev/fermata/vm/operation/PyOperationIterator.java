package dev.fermata.vm.operation;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.ThrowArguments;

import org.jspecify.annotations.Nullable;

/// What awaiting an operation runs: yields the operation until it has ended, then stops with its result.
@PyTypeSpec(name = "OperationIterator", module = "_fermata", hidden = true)
final class PyOperationIterator extends PyIterator {

    /// The type of these iterators.
    static final PyType TYPE = PyOperationIteratorSpec.TYPE;

    private final PyOperation operation;

    PyOperationIterator(PyOperation operation) {
        super(TYPE);
        this.operation = operation;
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (operation.isReady()) {
            throw PyErr.stopIteration(operation.result(ts));
        }
        operation.markBlocking();
        return operation;
    }

    /// Go on; the value is ignored.
    @PyMethod("send(self, value, /)")
    Object send(ThreadState ts, Object value) {
        Object yielded = next(ts);
        return yielded == null ? PyNone.NONE : yielded;
    }

    /// Raise an exception.
    @PyMethod("throw(self, type, value=<unrepresentable>, traceback=<unrepresentable>, /)")
    Object throwIn(
            ThreadState ts, Object type, @Nullable Object value, @Nullable Object traceback) {
        throw ThrowArguments.exception(ts, "throw", type, value, traceback);
    }

    /// End the iteration.
    @PyMethod("close(self, /)")
    void close() {}
}
