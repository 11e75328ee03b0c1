package dev.fermata.stdlib.itertools;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Return data elements corresponding to true selector elements.
///
/// Forms a shorter iterator from selected data elements using the selectors to choose the data elements.
@PyTypeSpec(name = "compress", module = "itertools", subclassable = true)
final class PyCompress extends PyIterator {

    static final PyType TYPE = PyCompressSpec.TYPE;

    private final Object data;
    private final Object selectors;

    private PyCompress(PyType type, Object data, Object selectors) {
        super(type);
        this.data = data;
        this.selectors = selectors;
    }

    @PyMethod("__new__(cls, data, selectors)")
    static Object make(ThreadState ts, PyType cls, Object data, Object selectors) {
        return new PyCompress(cls, IterOps.iter(ts, data), IterOps.iter(ts, selectors));
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        while (true) {
            Object item = IterOps.next(ts, data);
            Object selector = item == null ? null : IterOps.next(ts, selectors);
            if (selector == null) {
                return null;
            }
            ts.charge(1);
            if (CompareOps.truth(ts, selector)) {
                return item;
            }
        }
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        ItertoolsModule.warnPickling(ts);
        return PyTuple.of(type(), PyTuple.of(data, selectors));
    }
}
