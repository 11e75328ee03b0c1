package dev.fermata.vm.types;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The codecs and error handlers that one script has registered (the module `codecs`).
public final class CodecRegistry {

    private final List<Object> searchFunctions = new ArrayList<>();
    private final Map<String, PyTuple> found = new HashMap<>();
    private final Map<String, Object> errorHandlers = new HashMap<>();
    private boolean imported;

    private CodecRegistry() {}

    /// The registry of the script.
    public static CodecRegistry of(ThreadState ts) {
        return ts.interpreter().state(CodecRegistry.class, CodecRegistry::new);
    }

    /// Adds a search function.
    public void register(Object searchFunction) {
        searchFunctions.add(searchFunction);
    }

    /// Removes a search function and forgets what it found.
    public void unregister(Object searchFunction) {
        if (searchFunctions.remove(searchFunction)) {
            found.clear();
        }
    }

    /// The `CodecInfo` for an encoding.
    ///
    /// @throws PyException LookupError if there is none
    public PyTuple lookup(ThreadState ts, String encoding) {
        importEncodings(ts);
        String name = Codecs.normalize(encoding);
        PyTuple known = found.get(name);
        if (known != null) {
            return known;
        }
        for (int i = 0; i < searchFunctions.size(); i++) {
            Object info = CallOps.call1(ts, searchFunctions.get(i), PyStr.of(name));
            if (info == PyNone.NONE) {
                continue;
            }
            if (!(info instanceof PyTuple tuple) || tuple.size() != 4) {
                throw PyErr.typeError("codec search functions must return 4-tuples");
            }
            found.put(name, tuple);
            return tuple;
        }
        throw PyErr.lookupError("unknown encoding: %s", encoding);
    }

    /// As [#lookup], for a codec between str and bytes.
    ///
    /// @param operation `encode` or `decode`, for the message
    PyTuple lookupText(ThreadState ts, String encoding, String operation) {
        PyTuple codec = lookup(ts, encoding);
        if (Boolean.FALSE.equals(AttrOps.find(ts, codec, "_is_text_encoding"))) {
            throw PyErr.lookupError(
                    "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs",
                    encoding, operation);
        }
        return codec;
    }

    /// What the encoder of a codec makes of an object.
    public static Object encode(
            ThreadState ts, PyTuple codec, Object input, String errors, String encoding) {
        Object result =
                noting(ts, "encoding", encoding, () -> call(ts, codec.get(0), input, errors));
        if (result instanceof PyTuple pair && pair.size() == 2) {
            return pair.get(0);
        }
        throw PyErr.typeError("encoder must return a tuple (object, integer)");
    }

    /// What the decoder of a codec makes of an object.
    public static Object decode(
            ThreadState ts, PyTuple codec, Object input, String errors, String encoding) {
        Object result =
                noting(ts, "decoding", encoding, () -> call(ts, codec.get(1), input, errors));
        if (result instanceof PyTuple pair && pair.size() == 2) {
            return pair.get(0);
        }
        throw PyErr.typeError("decoder must return a tuple (object,integer)");
    }

    /// Calls a function of a codec, which need not have a parameter for the handler to raise errors.
    private static Object call(ThreadState ts, Object function, Object input, String errors) {
        return errors.equals("strict")
                ? CallOps.call1(ts, function, input)
                : CallOps.call2(ts, function, input, PyStr.of(errors));
    }

    /// Adds a note that names the codec to exceptions.
    static <T extends @Nullable Object> T noting(
            ThreadState ts, String operation, String encoding, Supplier<T> action) {
        try {
            return action.get();
        } catch (PyException e) {
            Object note = PyStr.of("%s with '%s' codec failed".formatted(operation, encoding));
            CallOps.callAttribute(ts, e.value(), "add_note", note);
            throw e;
        }
    }

    /// The package `encodings` registers the search function for the codecs of the standard library.
    private void importEncodings(ThreadState ts) {
        if (!imported) {
            imported = true;
            CallOps.call1(ts, ts.interpreter().builtin("__import__"), "encodings");
        }
    }

    /// Registers an error handler.
    public void registerErrorHandler(String name, Object handler) {
        errorHandlers.put(name, handler);
    }

    /// The error handler called `name`.
    ///
    /// @throws PyException LookupError if there is none
    public Object errorHandler(ThreadState ts, String name) {
        Object handler = errorHandlers.get(name);
        if (handler == null) {
            throw PyErr.lookupError("unknown error handler name '%s'", name);
        }
        return handler;
    }

    /// Whether the script has registered a handler called `name`.
    public boolean hasErrorHandler(String name) {
        return errorHandlers.get(name) != null;
    }
}
