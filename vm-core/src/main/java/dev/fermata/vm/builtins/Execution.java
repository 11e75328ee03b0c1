package dev.fermata.vm.builtins;

import dev.fermata.vm.ast.Mod;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.compile.Compiler;
import dev.fermata.vm.interp.Executable;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyBuffer;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.parse.SourceDecoder;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.pyast.AstObjects;
import dev.fermata.vm.pyast.AstReader;
import dev.fermata.vm.run.CodeBody;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.Generator;
import dev.fermata.vm.run.PyCell;
import dev.fermata.vm.run.PyCode;
import dev.fermata.vm.source.Progress;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// `compile`, `eval` and `exec`, and what imports need of them.
public final class Execution {

    private static final int ONLY_AST = 0x400;
    private static final int TYPE_COMMENTS = 0x1000;
    private static final int TOP_LEVEL_AWAIT = 0x2000;
    private static final int FUTURE_MASK = 0x1FE0000;
    private static final int KNOWN_FLAGS =
            ONLY_AST | TYPE_COMMENTS | TOP_LEVEL_AWAIT | FUTURE_MASK | 0x10 | 0x200;

    /// What syntax trees and code take, about, for each character of their source.
    private static final int BYTES_PER_CHARACTER = 48;

    /// From this size on, one script at a time is compiled.
    private static final int LARGE_SOURCE = 1 << 16;

    private Execution() {}

    /// Compiles a source.
    ///
    /// @param mode `exec`, `eval` or `single`
    /// @throws PyException SyntaxError and what else CPython raises
    public static Code compile(
            ThreadState ts, SourceFile source, String mode, CompileOptions options) {
        return working(ts, source, () -> compileTree(ts, parse(ts, source, mode), source, options));
    }

    /// Does what a source asks for, on account of the script.
    private static <T> T working(ThreadState ts, SourceFile source, Supplier<T> work) {
        long size = source.utf8().length;
        ts.limit(Limit.SOURCE, size, ts.interpreter().limits().source());
        ts.interpreter().reserve(size * BYTES_PER_CHARACTER);
        ts.charge(size);
        Supplier<T> watched = () -> Progress.watched(ts::poll, work);
        return size < LARGE_SOURCE ? watched.get() : ts.parking().alone(ts, watched);
    }

    private static Mod parse(ThreadState ts, SourceFile source, String mode) {
        var warnings = new CompileWarnings(ts, source);
        try {
            return switch (mode) {
                case "eval" -> Parser.parseExpression(source, warnings);
                case "single" -> Parser.parseInteractive(source, warnings);
                default -> Parser.parseModule(source, warnings);
            };
        } catch (SyntaxFailure e) {
            throw SyntaxErrors.exception(e);
        }
    }

    /// The scope of a source's module, as `symtable.symtable` sees it.
    ///
    /// @param mode `exec`, `eval` or `single`
    /// @throws PyException SyntaxError and what else CPython raises
    public static dev.fermata.vm.symtable.Scope scope(
            ThreadState ts, Object source, Object filename, String mode) {
        SourceFile file = sourceFile(ts, source, Str.utf16(path(ts, filename)), "symtable");
        return working(
                ts,
                file,
                () -> {
                    Mod tree = parse(ts, file, mode);
                    try {
                        return Compiler.symbols(tree, file).top();
                    } catch (SyntaxFailure e) {
                        throw SyntaxErrors.exception(e);
                    }
                });
    }

    private static Code compileTree(
            ThreadState ts, Mod tree, SourceFile source, CompileOptions options) {
        try {
            return Compiler.compile(tree, source, options, new CompileWarnings(ts, source));
        } catch (SyntaxFailure e) {
            throw SyntaxErrors.exception(e);
        }
    }

    /// Decodes and compiles a module's file.
    ///
    /// @throws PyException SyntaxError and what else CPython raises
    public static Code compileFile(ThreadState ts, String path, byte[] bytes) {
        SourceFile source;
        try {
            source = SourceDecoder.decodeFile(path, bytes);
        } catch (SyntaxFailure e) {
            throw SyntaxErrors.exception(e);
        }
        SourceLines.remember(ts, source);
        int optimize = ts.interpreter().invocation().flag("optimize");
        return compile(ts, source, "exec", new CompileOptions(optimize, 0, false));
    }

    /// Runs module code in a namespace.
    public static Object run(
            ThreadState ts, Code code, PyDict globals, Object locals, PyCell[] closure) {
        CodeBody body = Executable.get(code);
        Frame frame = new Frame(body, globals, builtinsOf(ts, globals), locals, null);
        System.arraycopy(closure, 0, frame.regs, code.freeBase(), closure.length);
        return code.isSuspendable() ? Generator.of(frame) : body.run(ts, frame);
    }

    /// The namespace of builtins that goes with globals; puts the script's own there if there is none.
    public static PyDict builtinsOf(ThreadState ts, PyDict globals) {
        Object found = globals.get("__builtins__");
        if (found == null) {
            globals.put("__builtins__", ts.interpreter().builtins());
            return ts.interpreter().builtins();
        }
        return switch (found) {
            case PyDict d -> d;
            case PyModule m -> m.dict();
            default -> ts.interpreter().builtins();
        };
    }

    static Object compile(
            ThreadState ts,
            Object source,
            Object filename,
            Object mode,
            int flags,
            boolean dontInherit,
            int optimize) {
        Object path = path(ts, filename);
        if (!Str.isStr(mode)) {
            throw PyErr.expected("compile() argument 'mode'", "str", mode);
        }
        if ((flags & ~KNOWN_FLAGS) != 0) {
            throw PyErr.valueError("compile(): unrecognised flags");
        }
        if (optimize < -1 || optimize > 2) {
            throw PyErr.valueError("compile(): invalid optimize value");
        }
        String modeText = Str.utf16(mode);
        if (!modeText.equals("exec") && !modeText.equals("eval") && !modeText.equals("single")) {
            throw PyErr.valueError(
                    modeText.equals("func_type")
                            ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST"
                            : "compile() mode must be 'exec', 'eval' or 'single'");
        }
        String name = Str.utf16(path);
        int future = flags & FUTURE_MASK;
        if (!dontInherit && ts.visibleFrame() instanceof Frame caller) {
            future |= caller.code().flags() & FUTURE_MASK;
        }
        CompileOptions options =
                new CompileOptions(
                        optimize < 0 ? ts.interpreter().invocation().flag("optimize") : optimize,
                        future,
                        (flags & TOP_LEVEL_AWAIT) != 0);
        if (AstReader.isTree(source)) {
            if ((flags & ONLY_AST) != 0) {
                return source;
            }
            Mod tree = AstReader.read(ts, source, modeText);
            SourceFile none = SourceFile.of(name, "");
            return PyCode.of(
                    ts,
                    Executable.get(working(ts, none, () -> compileTree(ts, tree, none, options))));
        }
        SourceFile file = sourceFile(ts, source, name, "compile");
        if ((flags & ONLY_AST) != 0) {
            return AstObjects.of(ts, working(ts, file, () -> parse(ts, file, modeText)));
        }
        return PyCode.of(ts, Executable.get(compile(ts, file, modeText, options)));
    }

    /// A file name given as str, bytes or path-like object (`os.fsdecode`).
    private static Object path(ThreadState ts, Object filename) {
        Object path = filename;
        Object slot = PyType.of(filename).slot(Slot.FSPATH);
        if (slot != null) {
            path = CallOps.callMethod0(ts, slot, filename);
        }
        if (PyType.of(path).isSubtypeOf(CoreTypes.BYTES)) {
            path = CallOps.callAttribute(ts, path, "decode", "utf-8", "surrogateescape");
        }
        if (!Str.isStr(path)) {
            throw PyErr.typeError(
                    "expected str, bytes or os.PathLike object, not %s", PyErr.className(filename));
        }
        return path;
    }

    private static SourceFile sourceFile(
            ThreadState ts, Object source, String name, String function) {
        try {
            if (Str.isStr(source)) {
                String text = Str.utf16(source);
                checkNul(ts, text.indexOf('\0') >= 0);
                if (hasLoneSurrogate(text)) {
                    // Raises what says where.
                    CallOps.callAttribute(ts, source, "encode", "utf-8");
                }
                return SourceFile.of(name, text);
            }
            if (source instanceof PyBuffer || PyType.of(source).isSubtypeOf(CoreTypes.BYTES)) {
                Object bytes = CallOps.call1(ts, CoreTypes.BYTES, source);
                String latin1 = Str.utf16(CallOps.callAttribute(ts, bytes, "decode", "latin-1"));
                checkNul(ts, latin1.indexOf('\0') >= 0);
                return SourceDecoder.decode(name, latin1.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (SyntaxFailure e) {
            throw SyntaxErrors.exception(e);
        }
        throw PyErr.typeError(
                "%s() arg 1 must be a string, bytes or %s object",
                function, function.equals("compile") ? "AST" : "code");
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int point = text.codePointAt(i);
                if (Character.charCount(point) == 1) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static void checkNul(ThreadState ts, boolean nul) {
        if (nul) {
            throw new PyException(
                    (PyBaseException)
                            CallOps.call1(
                                    ts,
                                    ExceptionTypes.SYNTAX_ERROR,
                                    "source code string cannot contain null bytes"));
        }
    }

    static Object eval(ThreadState ts, Object source, Object globals, Object locals) {
        Scope scope = Scope.of(ts, "eval", globals, locals);
        Code code;
        if (source instanceof PyCode c) {
            code = c.code();
            if (!code.freevars().isEmpty()) {
                throw PyErr.typeError(
                        "code object passed to eval() may not contain free variables");
            }
        } else {
            Object stripped =
                    Str.isStr(source) ? CallOps.callAttribute(ts, source, "lstrip", " \t") : source;
            SourceFile file = sourceFile(ts, stripped, "<string>", "eval");
            code = compile(ts, file, "eval", inherited(ts));
        }
        return run(ts, code, scope.globals, scope.locals, new PyCell[0]);
    }

    static void exec(ThreadState ts, Object source, Object globals, Object locals, Object closure) {
        Scope scope = Scope.of(ts, "exec", globals, locals);
        Code code;
        PyCell[] cells = new PyCell[0];
        if (source instanceof PyCode c) {
            code = c.code();
            cells = cells(code, closure);
        } else {
            if (closure != PyNone.NONE) {
                throw PyErr.typeError("closure can only be used when source is a code object");
            }
            code = compile(ts, sourceFile(ts, source, "<string>", "exec"), "exec", inherited(ts));
        }
        run(ts, code, scope.globals, scope.locals, cells);
    }

    private static PyCell[] cells(Code code, Object closure) {
        int free = code.freevars().size();
        if (free == 0) {
            if (closure != PyNone.NONE) {
                throw PyErr.typeError("cannot use a closure with this code object");
            }
            return new PyCell[0];
        }
        if (!(closure instanceof PyTuple tuple) || tuple.size() != free) {
            throw PyErr.typeError("code object requires a closure of exactly length %d", free);
        }
        PyCell[] cells = new PyCell[free];
        for (int i = 0; i < free; i++) {
            if (!(tuple.get(i) instanceof PyCell cell)) {
                throw PyErr.typeError("code object requires a closure of exactly length %d", free);
            }
            cells[i] = cell;
        }
        return cells;
    }

    private static CompileOptions inherited(ThreadState ts) {
        int future =
                ts.visibleFrame() instanceof Frame caller ? caller.code().flags() & FUTURE_MASK : 0;
        int optimize = ts.interpreter().invocation().flag("optimize");
        return new CompileOptions(optimize, future, false);
    }

    /// The namespaces in which code runs.
    private record Scope(PyDict globals, Object locals) {

        static Scope of(ThreadState ts, String function, Object globals, Object locals) {
            if (globals == PyNone.NONE) {
                Frame frame = Namespaces.frame(ts, function);
                Object inner =
                        locals == PyNone.NONE ? dev.fermata.vm.run.FrameLocals.of(frame) : locals;
                return new Scope(frame.globals, check(function, inner));
            }
            if (!(globals instanceof PyDict dict)) {
                if (!function.equals("eval")) {
                    throw PyErr.typeError(
                            "%s() globals must be a dict, not %s",
                            function, PyErr.className(globals));
                }
                throw PyErr.typeError(
                        PyType.of(globals).slot(Slot.GETITEM) != null
                                ? "globals must be a real dict; try eval(code, {}, mapping)"
                                : "globals must be a dict");
            }
            builtinsOf(ts, dict);
            return new Scope(dict, locals == PyNone.NONE ? dict : check(function, locals));
        }

        private static Object check(String function, @Nullable Object locals) {
            if (locals == null || PyType.of(locals).slot(Slot.GETITEM) == null) {
                throw PyErr.typeError(
                        function.equals("eval")
                                ? "locals must be a mapping"
                                : "locals must be a mapping or None, not "
                                        + PyErr.typeName(locals));
            }
            return locals;
        }
    }
}
