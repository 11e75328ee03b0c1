package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyStepIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return an enumerate object.
///
/// The enumerate object yields pairs containing a count (from start, which defaults to zero) and a value yielded by the
/// iterable argument.
@PyTypeSpec(name = "enumerate", subclassable = true)
public final class PyEnumerate extends PyStepIterator {

    /// The type `enumerate`.
    public static final PyType TYPE = PyEnumerateSpec.TYPE;

    private final Object iterator;
    private Object count;

    private PyEnumerate(PyType type, Object iterator, Object count) {
        super(type);
        this.iterator = iterator;
        this.count = count;
    }

    @PyMethod("__new__(cls, iterable, start=0)")
    static Object make(ThreadState ts, PyType cls, Object iterable, Object start) {
        Object first = Convert.index(ts, start);
        return new PyEnumerate(cls, IterOps.iter(ts, iterable), first);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object item = IterOps.next(ts, iterator);
        return item == null ? null : numbered(ts, item);
    }

    @Override
    public boolean runsPython() {
        return runsPython(iterator);
    }

    @Override
    public @Nullable NextCall nextCall(ThreadState ts) {
        return runsPython() ? NextCall.framed("enumerate_next", this, iterator) : null;
    }

    /// The pair of the next number and `item`.
    public PyTuple numbered(ThreadState ts, Object item) {
        Object n = count;
        count =
                n instanceof Long i && i < Long.MAX_VALUE
                        ? (Object) (i + 1)
                        : IntOps.add(ts, n, 1L);
        return PyTuple.of(n, item);
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce() {
        return PyTuple.of(type(), PyTuple.of(iterator, count));
    }

    @PyMethod(value = "__class_getitem__(cls, item, /)", kind = PyMethod.Kind.CLASS)
    static Object classGetItem(ThreadState ts, PyType cls, Object item) {
        return CallOps.call2(ts, Builtins.type("types.GenericAlias"), cls, item);
    }
}
