package dev.fermata.stdlib.text;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyIterator;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// The tokens of a source. Fermata's tokenizer drops comments and blank lines, which this would have to yield: it cannot be made yet.
@PyTypeSpec(name = "TokenizerIter", module = "_tokenize", hidden = true)
final class PyTokenizerIter extends PyIterator {

    static final PyType TYPE = PyTokenizerIterSpec.TYPE;

    private PyTokenizerIter() {
        super(TYPE);
    }

    @PyMethod("__new__(cls, readline, /, *, encoding=None, extra_tokens=False)")
    static Object make(PyType cls, Object readline, Object encoding, boolean extra_tokens) {
        throw PyErr.notImplementedError("tokenizing is not supported by Fermata");
    }

    @Override
    public @Nullable Object next(ThreadState ts) {
        return null;
    }
}
