package dev.fermata.host;

import dev.fermata.vm.builtins.SyntaxErrors;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.compile.CompileOptions;
import dev.fermata.vm.compile.Compiler;
import dev.fermata.vm.object.ModuleSpec;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.ScriptLimits;
import dev.fermata.vm.parse.Parser;
import dev.fermata.vm.parse.SourceDecoder;
import dev.fermata.vm.parse.SyntaxFailure;
import dev.fermata.vm.source.SourceFile;
import dev.fermata.vm.spi.Limit;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// An engine: compiles sources and runs them as scripts that it keeps apart from one another.
///
/// Compiled code and its caches are shared by all scripts of an engine; everything else is each script's own. Safe for
/// use by many threads.
public final class Fermata {

    private final Channels channels = new Channels();
    private final Map<String, ModuleSpec> modules;
    private final Set<String> globals;
    private final ExceptionMapping exceptions;
    private final Limits limits;
    private final CompileOptions options;
    private final ScriptLimits machineLimits;
    private final FermataScheduler scheduler;

    private Fermata(Builder builder) {
        Map<String, ModuleSpec> all = new LinkedHashMap<>(builder.modules);
        all.putIfAbsent("fermata", Messages.exports(channels).table("fermata"));
        this.modules = Map.copyOf(all);
        this.globals = Set.copyOf(builder.globals);
        this.exceptions = builder.exceptions;
        this.limits = builder.limits;
        this.options = new CompileOptions(builder.optimize, 0, true);
        this.machineLimits = limits.forMachine();
        this.scheduler = builder.scheduler == null ? FermataScheduler.create() : builder.scheduler;
    }

    /// Makes an engine whose scripts reach nothing of the host.
    public static Fermata create() {
        return builder().build();
    }

    /// Prepares an engine.
    public static Builder builder() {
        return new Builder();
    }

    /// Makes engines: what their scripts can reach of the host is decided here.
    public static final class Builder {

        private final Map<String, ModuleSpec> modules = new LinkedHashMap<>();
        private final Set<String> globals = new LinkedHashSet<>();
        private ExceptionMapping exceptions = ExceptionMapping.defaults();
        private Limits limits = Limits.none();
        private int optimize;
        private @Nullable FermataScheduler scheduler;

        private Builder() {}

        /// Lets scripts `import` the exports as module `name`. It hides a module of the library that has that name.
        public Builder export(String name, Exports exports) {
            modules.put(name, exports.table(name));
            globals.remove(name);
            return this;
        }

        /// As [#export], and scripts find the module under its name without importing it.
        public Builder exportGlobal(String name, Exports exports) {
            export(name, exports);
            globals.add(name);
            return this;
        }

        /// Sets what exceptions of host functions become in Python.
        public Builder exceptions(ExceptionMapping mapping) {
            exceptions = mapping;
            return this;
        }

        /// Sets what scripts may have at most unless they are started with limits of their own; none by default. The size of
        /// their sources is checked before they are parsed.
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /// Sets how scripts are compiled, as `python -O` does: from 1 on `assert` does nothing, from 2 on there are no
        /// docstrings. What a script imports and compiles itself follows `sys.flags.optimize`, which is another matter:
        /// see [StartOptions#withInvocation].
        public Builder optimize(int level) {
            optimize = level;
            return this;
        }

        /// Sets what decides which scripts run; by default the engine makes one.
        public Builder scheduler(FermataScheduler value) {
            scheduler = value;
            return this;
        }

        /// Makes the engine.
        public Fermata build() {
            return new Fermata(this);
        }
    }

    /// Compiles a source.
    ///
    /// @param name what tracebacks call the source, such as `order.py`
    /// @throws ScriptException if it is not valid Python, or larger than the engine's limits allow
    public Script compile(String name, String source) {
        checkSize(name, source.length());
        SourceFile file = SourceFile.of(name, source);
        checkSize(name, file.utf8().length);
        return compile(file);
    }

    private void checkSize(String name, int size) {
        if (size > limits.sourceSize()) {
            throw ScriptException.ended("source size limit exceeded", Limit.SOURCE, name, 0);
        }
    }

    /// Compiles the bytes of a source file, in the encoding that it declares.
    ///
    /// @param name what tracebacks call the source, such as `order.py`
    /// @throws ScriptException if it is not valid Python, or larger than the engine's limits allow
    public Script compile(String name, byte[] source) {
        checkSize(name, source.length);
        try {
            return compile(SourceDecoder.decodeFile(name, source));
        } catch (SyntaxFailure e) {
            throw failure(e);
        }
    }

    private Script compile(SourceFile source) {
        try {
            Code code = Compiler.compile(Parser.parseModule(source), source, options);
            return new Script(this, source, code);
        } catch (SyntaxFailure e) {
            throw failure(e);
        }
    }

    private static ScriptException failure(SyntaxFailure e) {
        PyException exception = SyntaxErrors.exception(e);
        return ScriptException.of(null, exception.value());
    }

    /// The channel that scripts of this engine get with `fermata.channel(name)`, made if there is none.
    ///
    /// @param capacity how many values may wait in it, if it is made
    public Channel channel(String name, int capacity) {
        return channels.channel(name, capacity);
    }

    /// The modules that scripts can import from the host, by name.
    Map<String, ModuleSpec> modules() {
        return modules;
    }

    /// The names of those that scripts need not import.
    Set<String> globals() {
        return globals;
    }

    ExceptionMapping exceptions() {
        return exceptions;
    }

    Limits limits() {
        return limits;
    }

    /// Limits as the VM has them.
    ScriptLimits machineLimits(Limits value) {
        return value == limits ? machineLimits : value.forMachine();
    }

    /// What decides which of its scripts run.
    public FermataScheduler scheduler() {
        return scheduler;
    }
}
