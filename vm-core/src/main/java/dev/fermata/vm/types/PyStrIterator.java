package dev.fermata.vm.types;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// Iterates over the characters of a str.
@PyTypeSpec(name = "str_iterator", hidden = true)
public final class PyStrIterator extends PyIterator {

    /// The type `str_iterator`.
    public static final PyType TYPE = PyStrIteratorSpec.TYPE;

    private @Nullable Object text;
    private int index;

    private PyStrIterator(Object text) {
        super(TYPE);
        this.text = text;
    }

    /// An iterator over a plain str.
    static PyStrIterator over(Object text) {
        return new PyStrIterator(text);
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        Object t = text;
        if (t == null) {
            return null;
        }
        if (index >= Str.length(t)) {
            text = null;
            return null;
        }
        return StrParts.single(Str.codePointAt(t, index++));
    }

    @PyMethod("__length_hint__(self, /)")
    int lengthHint() {
        return text == null ? 0 : Str.length(text) - index;
    }

    @PyMethod("__reduce__(self, /)")
    Object reduce(ThreadState ts) {
        Object iter = ts.interpreter().builtin("iter");
        return text == null
                ? PyTuple.of(iter, PyTuple.of(""))
                : PyTuple.of(iter, PyTuple.of(text), (long) index);
    }

    @PyMethod("__setstate__(self, state, /)")
    void setState(long state) {
        if (text != null) {
            index = (int) Math.max(0, Math.min(state, Str.length(text)));
        }
    }
}
