package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The builtin exception types (Library Reference, "Built-in Exceptions"). Those with fields of their own are declared by
/// a class; the others are rows here.
public final class ExceptionTypes {

    private static final Map<String, PyType> ROWS = new LinkedHashMap<>();

    /// `BaseException`
    public static final PyType BASE_EXCEPTION = BaseExceptionMethodsSpec.TYPE;

    /// `Exception`
    public static final PyType EXCEPTION = ExceptionMethodsSpec.TYPE;

    /// `ArithmeticError`
    public static final PyType ARITHMETIC_ERROR =
            row("ArithmeticError", EXCEPTION, "Base of the errors of arithmetic.");

    /// `FloatingPointError`
    public static final PyType FLOATING_POINT_ERROR =
            row("FloatingPointError", ARITHMETIC_ERROR, "A floating point operation failed.");

    /// `OverflowError`
    public static final PyType OVERFLOW_ERROR =
            row("OverflowError", ARITHMETIC_ERROR, "A result is too large to be represented.");

    /// `ZeroDivisionError`
    public static final PyType ZERO_DIVISION_ERROR =
            row(
                    "ZeroDivisionError",
                    ARITHMETIC_ERROR,
                    "The second argument of a division or modulo is zero.");

    /// `AssertionError`
    public static final PyType ASSERTION_ERROR =
            row("AssertionError", EXCEPTION, "An assertion failed.");

    /// `BufferError`
    public static final PyType BUFFER_ERROR =
            row("BufferError", EXCEPTION, "An operation on a buffer cannot be done.");

    /// `EOFError`
    public static final PyType EOF_ERROR =
            row("EOFError", EXCEPTION, "Input ended where more was needed.");

    /// `LookupError`
    public static final PyType LOOKUP_ERROR = LookupErrorMethodsSpec.TYPE;

    /// `IndexError`
    public static final PyType INDEX_ERROR =
            row("IndexError", LOOKUP_ERROR, "A sequence index is out of range.");

    /// `MemoryError`
    public static final PyType MEMORY_ERROR =
            row("MemoryError", EXCEPTION, "There is not enough memory.");

    /// `ReferenceError`
    public static final PyType REFERENCE_ERROR =
            row("ReferenceError", EXCEPTION, "A weak proxy's referent is gone.");

    /// `RuntimeError`
    public static final PyType RUNTIME_ERROR =
            row("RuntimeError", EXCEPTION, "An error of no other category.");

    /// `NotImplementedError`
    public static final PyType NOT_IMPLEMENTED_ERROR =
            row("NotImplementedError", RUNTIME_ERROR, "A method is not implemented yet.");

    /// `RecursionError`
    public static final PyType RECURSION_ERROR =
            row("RecursionError", RUNTIME_ERROR, "The recursion limit is exceeded.");

    /// `StopAsyncIteration`
    public static final PyType STOP_ASYNC_ITERATION =
            row("StopAsyncIteration", EXCEPTION, "An asynchronous iterator has ended.");

    /// `SystemError`
    public static final PyType SYSTEM_ERROR =
            row("SystemError", EXCEPTION, "An internal error of the interpreter.");

    /// `TypeError`
    public static final PyType TYPE_ERROR =
            row("TypeError", EXCEPTION, "An argument has the wrong type.");

    /// `ValueError`
    public static final PyType VALUE_ERROR = ValueErrorMethodsSpec.TYPE;

    /// `UnicodeError`
    public static final PyType UNICODE_ERROR = UnicodeErrorMethodsSpec.TYPE;

    /// `GeneratorExit`
    public static final PyType GENERATOR_EXIT =
            row("GeneratorExit", BASE_EXCEPTION, "A generator is asked to end.");

    /// `KeyboardInterrupt`
    public static final PyType KEYBOARD_INTERRUPT =
            row("KeyboardInterrupt", BASE_EXCEPTION, "The user interrupted the program.");

    /// `Warning`
    public static final PyType WARNING =
            row("Warning", EXCEPTION, "Base of the warning categories.");

    /// `BytesWarning`
    public static final PyType BYTES_WARNING =
            row("BytesWarning", WARNING, "About bytes and str confused.");

    /// `DeprecationWarning`
    public static final PyType DEPRECATION_WARNING =
            row("DeprecationWarning", WARNING, "About deprecated features, for developers.");

    /// `EncodingWarning`
    public static final PyType ENCODING_WARNING =
            row("EncodingWarning", WARNING, "About encodings left to their default.");

    /// `FutureWarning`
    public static final PyType FUTURE_WARNING =
            row("FutureWarning", WARNING, "About deprecated features, for users.");

    /// `ImportWarning`
    public static final PyType IMPORT_WARNING =
            row("ImportWarning", WARNING, "About imports that are probably wrong.");

    /// `PendingDeprecationWarning`
    public static final PyType PENDING_DEPRECATION_WARNING =
            row("PendingDeprecationWarning", WARNING, "About features that will be deprecated.");

    /// `ResourceWarning`
    public static final PyType RESOURCE_WARNING =
            row("ResourceWarning", WARNING, "About resources that were not released.");

    /// `RuntimeWarning`
    public static final PyType RUNTIME_WARNING =
            row("RuntimeWarning", WARNING, "About dubious behaviour at run time.");

    /// `SyntaxWarning`
    public static final PyType SYNTAX_WARNING =
            row("SyntaxWarning", WARNING, "About dubious syntax.");

    /// `UnicodeWarning`
    public static final PyType UNICODE_WARNING = row("UnicodeWarning", WARNING, "About Unicode.");

    /// `UserWarning`
    public static final PyType USER_WARNING =
            row("UserWarning", WARNING, "About what user code warns of.");

    /// `StopIteration`
    public static final PyType STOP_ITERATION = StopIterationMethodsSpec.TYPE;

    /// `SystemExit`
    public static final PyType SYSTEM_EXIT = SystemExitMethodsSpec.TYPE;

    /// `ImportError`
    public static final PyType IMPORT_ERROR = ImportErrorMethodsSpec.TYPE;

    /// `ModuleNotFoundError`
    public static final PyType MODULE_NOT_FOUND_ERROR =
            row("ModuleNotFoundError", IMPORT_ERROR, "A module cannot be found.");

    /// `OSError`
    public static final PyType OS_ERROR = OsErrorMethodsSpec.TYPE;

    /// `BlockingIOError`
    public static final PyType BLOCKING_IO_ERROR =
            row("BlockingIOError", OS_ERROR, "An operation would block.");

    /// `ChildProcessError`
    public static final PyType CHILD_PROCESS_ERROR =
            row("ChildProcessError", OS_ERROR, "A child process failed.");

    /// `ConnectionError`
    public static final PyType CONNECTION_ERROR =
            row("ConnectionError", OS_ERROR, "Base of the errors of connections.");

    /// `BrokenPipeError`
    public static final PyType BROKEN_PIPE_ERROR =
            row("BrokenPipeError", CONNECTION_ERROR, "The other end of a pipe is closed.");

    /// `ConnectionAbortedError`
    public static final PyType CONNECTION_ABORTED_ERROR =
            row("ConnectionAbortedError", CONNECTION_ERROR, "The peer aborted the connection.");

    /// `ConnectionRefusedError`
    public static final PyType CONNECTION_REFUSED_ERROR =
            row("ConnectionRefusedError", CONNECTION_ERROR, "The peer refused the connection.");

    /// `ConnectionResetError`
    public static final PyType CONNECTION_RESET_ERROR =
            row("ConnectionResetError", CONNECTION_ERROR, "The peer reset the connection.");

    /// `FileExistsError`
    public static final PyType FILE_EXISTS_ERROR =
            row("FileExistsError", OS_ERROR, "A file exists already.");

    /// `FileNotFoundError`
    public static final PyType FILE_NOT_FOUND_ERROR =
            row("FileNotFoundError", OS_ERROR, "A file does not exist.");

    /// `InterruptedError`
    public static final PyType INTERRUPTED_ERROR =
            row("InterruptedError", OS_ERROR, "A signal interrupted a call.");

    /// `IsADirectoryError`
    public static final PyType IS_A_DIRECTORY_ERROR =
            row("IsADirectoryError", OS_ERROR, "A directory was found where a file was wanted.");

    /// `NotADirectoryError`
    public static final PyType NOT_A_DIRECTORY_ERROR =
            row("NotADirectoryError", OS_ERROR, "A file was found where a directory was wanted.");

    /// `PermissionError`
    public static final PyType PERMISSION_ERROR =
            row("PermissionError", OS_ERROR, "Not permitted.");

    /// `ProcessLookupError`
    public static final PyType PROCESS_LOOKUP_ERROR =
            row("ProcessLookupError", OS_ERROR, "A process does not exist.");

    /// `TimeoutError`
    public static final PyType TIMEOUT_ERROR =
            row("TimeoutError", OS_ERROR, "The time allowed has passed.");

    /// `SyntaxError`
    public static final PyType SYNTAX_ERROR = SyntaxErrorMethodsSpec.TYPE;

    /// `IndentationError`
    public static final PyType INDENTATION_ERROR =
            row("IndentationError", SYNTAX_ERROR, "The indentation is wrong.");

    /// `TabError`
    public static final PyType TAB_ERROR =
            row("TabError", INDENTATION_ERROR, "Tabs and spaces are mixed inconsistently.");

    /// `NameError`
    public static final PyType NAME_ERROR = NameErrorMethodsSpec.TYPE;

    /// `UnboundLocalError`
    public static final PyType UNBOUND_LOCAL_ERROR =
            row("UnboundLocalError", NAME_ERROR, "A local name is used before it is bound.");

    /// `AttributeError`
    public static final PyType ATTRIBUTE_ERROR = AttributeErrorMethodsSpec.TYPE;

    /// `KeyError`
    public static final PyType KEY_ERROR = KeyErrorMethodsSpec.TYPE;

    /// `UnicodeEncodeError`
    public static final PyType UNICODE_ENCODE_ERROR = UnicodeEncodeErrorMethodsSpec.TYPE;

    /// `UnicodeDecodeError`
    public static final PyType UNICODE_DECODE_ERROR = UnicodeDecodeErrorMethodsSpec.TYPE;

    /// `UnicodeTranslateError`
    public static final PyType UNICODE_TRANSLATE_ERROR = UnicodeTranslateErrorMethodsSpec.TYPE;

    /// `BaseExceptionGroup`
    public static final PyType BASE_EXCEPTION_GROUP = BaseExceptionGroupMethodsSpec.TYPE;

    private static final List<PyType> DECLARED =
            List.of(
                    BASE_EXCEPTION,
                    EXCEPTION,
                    LOOKUP_ERROR,
                    VALUE_ERROR,
                    UNICODE_ERROR,
                    STOP_ITERATION,
                    SYSTEM_EXIT,
                    IMPORT_ERROR,
                    OS_ERROR,
                    SYNTAX_ERROR,
                    NAME_ERROR,
                    ATTRIBUTE_ERROR,
                    KEY_ERROR,
                    UNICODE_ENCODE_ERROR,
                    UNICODE_DECODE_ERROR,
                    UNICODE_TRANSLATE_ERROR,
                    BASE_EXCEPTION_GROUP);

    private ExceptionTypes() {}

    private static PyType row(String name, PyType base, String doc) {
        PyType type = new ExceptionSpec(name, base, doc).type();
        ROWS.put(name, type);
        return type;
    }

    /// The types that have no class of their own, in the order in which they are declared above.
    public static List<PyType> rows() {
        return new ArrayList<>(ROWS.values());
    }

    /// The builtin exception type called `name`, or null.
    public static @Nullable PyType byName(String name) {
        PyType row = ROWS.get(name);
        if (row != null) {
            return row;
        }
        for (PyType type : DECLARED) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /// The row called `name`.
    static PyType named(String name) {
        PyType type = ROWS.get(name);
        if (type == null) {
            throw new VmError("no exception type " + name);
        }
        return type;
    }

    /// A new instance with these `args`, made without running Python code.
    static PyBaseException make(PyType type, PyTuple args) {
        PyBaseException e = new PyBaseException(type, args);
        if (type.isSubtypeOf(STOP_ITERATION)) {
            e.setField(StopIterationMethods.VALUE, args.size() > 0 ? args.get(0) : PyNone.NONE);
        } else if (type.isSubtypeOf(IMPORT_ERROR) && args.size() == 1) {
            e.setField(ImportErrorMethods.MSG, args.get(0));
        }
        return e;
    }

    /// Sets the field of NameError, AttributeError or ImportError that is called `name`.
    static void setField(PyBaseException e, String name, @Nullable Object value) {
        int index =
                switch (name) {
                    case "name" -> 0;
                    case "obj" -> AttributeErrorMethods.OBJ;
                    default -> throw new VmError("no field " + name);
                };
        e.setField(index, value);
    }
}
