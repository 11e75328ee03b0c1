package dev.fermata.vm.types;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
