package dev.fermata.vm.imports;

import dev.fermata.vm.builtins.SourceLines;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.interp.Executable;
import dev.fermata.vm.interp.RootActivation;
import dev.fermata.vm.object.Activation;
import dev.fermata.vm.object.InterpreterState;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.VmError;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.source.SourceFile;

import java.util.List;

/// Prepares a new script: `builtins`, `sys`, `__main__`.
public final class ScriptSetup {

    private ScriptSetup() {}

    /// Makes the modules that are there from the start. `sys` is made when it is first needed.
    ///
    /// @param argv `sys.argv`
    /// @param path `sys.path`
    public static void prepare(ThreadState ts, List<String> argv, List<String> path) {
        InterpreterState interpreter = ts.interpreter();
        ImportSystem.install(ts);
        PyModule builtins = BuiltinModules.makeBuiltins(ts);
        interpreter.setSys(() -> makeSys(ts, argv, path));
        PyModule main = BuiltinModules.empty("__main__");
        main.dict().put("__builtins__", builtins);
        interpreter.modules().put("__main__", main);
    }

    private static PyModule makeSys(ThreadState ts, List<String> argv, List<String> path) {
        PyModule module = BuiltinModules.make(ts, BuiltinModules.find("sys"));
        module.dict().put("argv", strings(argv));
        module.dict().put("path", strings(path));
        return module;
    }

    private static PyList strings(List<String> values) {
        return PyList.copyOf(values.stream().map(PyStr::of).toList());
    }

    /// The activation that runs `code` as `__main__`.
    public static Activation main(InterpreterState interpreter, Code code, SourceFile source) {
        if (!(interpreter.modules().get("__main__") instanceof PyModule main)) {
            throw new VmError("no __main__");
        }
        PyDict globals = main.dict();
        globals.put("__loader__", PySourceFileLoader.of(interpreter, "__main__", source.name()));
        if (!source.name().startsWith("<")) {
            globals.put("__file__", PyStr.of(source.name()));
            globals.put("__cached__", PyNone.NONE);
        }
        Frame frame =
                new Frame(Executable.get(code), globals, interpreter.builtins(), globals, null);
        // Like CPython, tracebacks show no lines of what is in no file.
        if (!source.name().startsWith("<")) {
            interpreter.state(SourceLines.class, () -> new SourceLines(source));
        }
        return new RootActivation(frame);
    }
}
