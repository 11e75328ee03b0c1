package dev.fermata.vm.builtins;

import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.parse.SyntaxFailure;

/// Raises what the front end reports.
public final class SyntaxErrors {

    private static final int MSG = 0;

    private SyntaxErrors() {}

    /// The Python exception for a failure of the parser or compiler.
    public static PyException exception(SyntaxFailure failure) {
        Object message = PyStr.of(failure.getMessage());
        PyType type = type(failure.kind());
        if (!failure.kind().isSyntaxError()) {
            return new PyException(PyErr.make(type, message));
        }
        Object[] place = {
            PyStr.of(failure.filename()),
            (long) failure.lineno(),
            (long) failure.offset(),
            failure.text() == null ? PyNone.NONE : PyStr.of(failure.text()),
            (long) failure.endLineno(),
            (long) failure.endOffset()
        };
        PyBaseException e = PyErr.make(type, message, PyTuple.of(place));
        e.setField(MSG, message);
        for (int i = 0; i < place.length; i++) {
            e.setField(i + 1, place[i]);
        }
        return new PyException(e);
    }

    private static PyType type(SyntaxFailure.Kind kind) {
        return switch (kind) {
            case SYNTAX_ERROR -> ExceptionTypes.SYNTAX_ERROR;
            case INDENTATION_ERROR -> ExceptionTypes.INDENTATION_ERROR;
            case TAB_ERROR -> ExceptionTypes.TAB_ERROR;
            case VALUE_ERROR -> ExceptionTypes.VALUE_ERROR;
            case MEMORY_ERROR -> ExceptionTypes.MEMORY_ERROR;
            case RECURSION_ERROR -> ExceptionTypes.RECURSION_ERROR;
            case OVERFLOW_ERROR -> ExceptionTypes.OVERFLOW_ERROR;
        };
    }
}
