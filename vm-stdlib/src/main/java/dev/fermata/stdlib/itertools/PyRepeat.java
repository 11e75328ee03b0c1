package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// repeat(object [,times]) -> create an iterator which returns the object for the specified number of times.
///
/// If not specified, returns the object endlessly.
@PyTypeSpec(name = "repeat", module = "itertools", subclassable = true)
final class PyRepeat extends PyIterator {

    static final PyType TYPE = PyRepeatSpec.TYPE;

    private static final long ENDLESS = -1;

    private final Object object;
    private long left;

    private PyRepeat(PyType type, Object object, long left) {
        super(type);
        this.object = object;
        this.left = left;
    }

    @PyMethod("__new__(cls, object, times=<unrepresentable>)")
    static Object make(ThreadState ts, PyType cls, Object object, @Nullable Object times) {
        long left = times == null ? ENDLESS : Math.max(0, Convert.toLong(ts, times));
        return new PyRepeat(cls, object, left);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        if (left == 0) {
            return null;
        }
        if (left > 0) {
            left--;
        }
        return object;
    }

    @PyMethod("__length_hint__(self, /)")
    long lengthHint() {
        if (left < 0) {
            throw PyErr.typeError("len() of unsized object");
        }
        return left;
    }

    @PyMethod("__repr__(self, /)")
    String repr(ThreadState ts) {
        String shown = Str.utf16(ReprOps.repr(ts, object));
        String end = left < 0 ? ")" : ", " + left + ")";
        return type().name() + "(" + shown + end;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        return left < 0
                ? PyTuple.of(type(), PyTuple.of(object))
                : PyTuple.of(type(), PyTuple.of(object, left));
    }
}
