package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyStepIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Make an iterator that computes the function using arguments from each of the iterables. Stops when the shortest
/// iterable is exhausted.
@PyTypeSpec(name = "map", subclassable = true)
public final class PyMap extends PyStepIterator {

    /// The type `map`.
    public static final PyType TYPE = PyMapSpec.TYPE;

    private final Object function;
    private final Object[] iterators;

    private PyMap(PyType type, Object function, Object[] iterators) {
        super(type);
        this.function = function;
        this.iterators = iterators;
    }

    @PyMethod("__new__(cls, /, *args)")
    static Object make(ThreadState ts, PyType cls, Object[] args) {
        if (args.length < 2) {
            throw PyErr.typeError("map() must have at least two arguments.");
        }
        Object[] iterators = new Object[args.length - 1];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = IterOps.iter(ts, args[i + 1]);
        }
        return new PyMap(cls, args[0], iterators);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (iterators.length == 1) {
            Object item = IterOps.next(ts, iterators[0]);
            return item == null ? null : CallOps.call1(ts, function, item);
        }
        Object[] args = new Object[iterators.length];
        for (int i = 0; i < args.length; i++) {
            Object item = IterOps.next(ts, iterators[i]);
            if (item == null) {
                return null;
            }
            args[i] = item;
        }
        return CallOps.call(ts, function, args, null);
    }

    @Override
    public boolean runsPython() {
        return runsPython(function) || PyZip.anyRunsPython(iterators);
    }

    @Override
    public @Nullable NextCall nextCall(ThreadState ts) {
        if (!runsPython()) {
            return null;
        }
        if (iterators.length > 1 || runsPython(iterators[0]) || !isPythonFunction(function)) {
            return NextCall.framed("map_next", function, PyTuple.of(iterators));
        }
        Object item = IterOps.next(ts, iterators[0]);
        return item == null ? null : new NextCall(null, function, item);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        Object[] args = new Object[iterators.length + 1];
        args[0] = function;
        System.arraycopy(iterators, 0, args, 1, iterators.length);
        return PyTuple.of(type(), PyTuple.of(args));
    }
}
