package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return an enumerate object.
///
/// The enumerate object yields pairs containing a count (from start, which defaults to zero) and a value yielded by the
/// iterable argument.
@PyTypeSpec(name = "enumerate", subclassable = true)
public final class PyEnumerate extends PyIterator {

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
        if (item == null) {
            return null;
        }
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
