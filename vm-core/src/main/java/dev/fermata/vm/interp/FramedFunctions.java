package dev.fermata.vm.interp;

import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.compile.Compiler;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.run.PyFunction;
import dev.fermata.vm.source.SourceFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A script's own functions of `framed.py`. Their code is compiled once for all scripts; they are made when first
/// called, without running anything.
final class FramedFunctions {

    /// The module of what the functions call.
    private static final String HELPERS = "_framed";

    /// What the functions use of the builtins, which scripts may rebind for themselves.
    private static final List<String> BUILTINS =
            List.of(
                    "StopIteration",
                    "TypeError",
                    "ValueError",
                    "frozenset",
                    "len",
                    "list",
                    "next",
                    "str",
                    "tuple");

    private final PyDict globals = new PyDict();
    private final PyDict builtins;
    private final Map<String, PyFunction> functions = new HashMap<>();

    private FramedFunctions(PyDict builtins) {
        this.builtins = builtins;
        ModuleSpec helpers = Builtins.module(HELPERS);
        if (helpers == null) {
            throw new VmError("no module " + HELPERS);
        }
        for (int i = 0; i < helpers.methodCount(); i++) {
            globals.put(helpers.method(i).name(), helpers.function(i));
        }
        globals.put("MISSING", Missing.MISSING);
        for (String name : BUILTINS) {
            Object value = builtins.get(name);
            if (value != null) {
                globals.put(name, value);
            }
        }
    }

    /// The functions of the script that runs.
    static FramedFunctions of(ThreadState ts) {
        return ts.interpreter()
                .state(
                        FramedFunctions.class,
                        () -> new FramedFunctions(ts.interpreter().builtins()));
    }

    /// The function `name`.
    PyFunction get(String name) {
        PyFunction known = functions.get(name);
        if (known == null) {
            Code code = Sources.CODES.get(name);
            if (code == null) {
                throw new VmError("framed.py has no " + name);
            }
            known =
                    new PyFunction(
                            Executable.get(code),
                            globals,
                            builtins,
                            PyTuple.EMPTY,
                            PyFunction.NO_CELLS,
                            PyNone.NONE);
            functions.put(name, known);
        }
        return known;
    }

    /// Stands for an argument that was left out and has no simple default.
    static final class Missing extends PyObject {

        static final Missing MISSING = new Missing();

        private Missing() {
            super(CoreTypes.OBJECT);
        }
    }

    private static final class Sources {

        static final Map<String, Code> CODES = compile();

        private static Map<String, Code> compile() {
            SourceFile source = SourceFile.of("framed.py", text());
            Code module =
                    Compiler.compile(
                            Parser.parseModule(source),
                            source,
                            new CompileOptions(0, CodeFlags.HIDDEN, false));
            Map<String, Code> codes = new HashMap<>();
            for (@Nullable Object constant : module.consts()) {
                if (constant instanceof Code code) {
                    codes.put(code.name(), code);
                }
            }
            return Map.copyOf(codes);
        }

        private static String text() {
            try (InputStream in = FramedFunctions.class.getResourceAsStream("framed.py")) {
                if (in == null) {
                    throw new VmError("framed.py is missing");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
