package dev.fermata.stdlib.io;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

/// Codec used when reading a file in universal newlines mode.
///
/// It wraps another incremental decoder, translating \r\n and \r into \n. It also records the types of newlines
/// encountered. When used with decoder=None, it expects unicode strings as decode() input and translates newlines
/// without first invoking an external decoder.
@PyTypeSpec(name = "IncrementalNewlineDecoder", module = "_io", subclassable = true)
public final class PyIncrementalNewlineDecoder extends PyInstance {

    /// The type `IncrementalNewlineDecoder`.
    public static final PyType TYPE = PyIncrementalNewlineDecoderSpec.TYPE;

    private Object decoder = PyNone.NONE;
    private @Nullable NewlineTranslation translation;

    private PyIncrementalNewlineDecoder(PyType type) {
        super(type);
    }

    @PyMethod("__new__(cls, /, *args, **kwargs)")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new PyIncrementalNewlineDecoder(cls);
    }

    @PyMethod("__init__(self, /, decoder, translate, errors='strict')")
    void init(Object decoder, boolean translate, Object errors) {
        this.decoder = decoder;
        this.translation = new NewlineTranslation(translate);
    }

    private NewlineTranslation translation() {
        if (translation == null) {
            throw PyErr.valueError("IncrementalNewlineDecoder.__init__() not called");
        }
        return translation;
    }

    /// Decode the next part of the input.
    @PyMethod("decode(self, /, input, final=False)")
    Object decode(ThreadState ts, Object input, boolean final_) {
        NewlineTranslation lines = translation();
        Object part =
                decoder == PyNone.NONE
                        ? input
                        : CallOps.callAttribute(ts, decoder, "decode", input, final_);
        if (!Str.isStr(part)) {
            throw PyErr.typeError(
                    "decoder should return a string result, not '%s'", PyType.of(part).name());
        }
        return lines.add(ts, PyPrimitive.unwrap(part), final_);
    }

    /// Return the state of the decoder.
    @PyMethod("getstate(self, /)")
    Object getstate(ThreadState ts) {
        NewlineTranslation lines = translation();
        Object buffer = PyBytes.EMPTY;
        long flag = 0;
        if (decoder != PyNone.NONE) {
            Object state = CallOps.callAttribute(ts, decoder, "getstate");
            if (!(state instanceof PyTuple pair) || pair.size() != 2) {
                throw PyErr.typeError("illegal decoder state");
            }
            buffer = pair.get(0);
            flag = Convert.toLong(ts, pair.get(1));
        }
        return PyTuple.of(buffer, flag << 1 | (lines.pendingCr ? 1 : 0));
    }

    /// Set the state of the decoder.
    @PyMethod("setstate(self, state, /)")
    void setstate(ThreadState ts, Object state) {
        NewlineTranslation lines = translation();
        if (!(state instanceof PyTuple pair) || pair.size() != 2) {
            throw PyErr.typeError("state argument must be a tuple");
        }
        long flag = Convert.toLong(ts, pair.get(1));
        lines.pendingCr = (flag & 1) != 0;
        if (decoder != PyNone.NONE) {
            CallOps.callAttribute(ts, decoder, "setstate", PyTuple.of(pair.get(0), flag >> 1));
        }
    }

    /// Forget what was decoded so far.
    @PyMethod("reset(self, /)")
    void reset(ThreadState ts) {
        translation().reset();
        if (decoder != PyNone.NONE) {
            CallOps.callAttribute(ts, decoder, "reset");
        }
    }

    /// The kinds of newlines seen so far.
    @PyGetter("newlines")
    Object newlines() {
        return translation().newlines();
    }
}
