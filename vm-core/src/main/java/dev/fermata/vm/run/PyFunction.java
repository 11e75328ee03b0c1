package dev.fermata.vm.run;

import dev.fermata.annotations.PyGetter;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PySetter;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.PyBoundMethod;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyInstance;
import dev.fermata.vm.object.PyMethodLike;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

/// A function written in Python. Engines push its frame; called from Java it runs to its end in a loop of its own.
@PyTypeSpec(name = "function", module = "types", hidden = true, dict = true, weakReferences = true)
public final class PyFunction extends PyInstance implements PyMethodLike {

    /// The type `function`.
    public static final PyType TYPE = PyFunctionSpec.TYPE;

    /// The cells of a function without free variables.
    public static final PyCell[] NO_CELLS = {};

    private CodeBody body;
    private final PyDict globals;
    private final PyDict builtins;
    private final PyCell[] closure;
    private PyTuple defaults;
    private @Nullable PyDict keywordDefaults;
    private Object name;
    private Object qualname;
    private Object module;
    private Object doc;
    private Object annotations = PyNone.NONE;
    private PyTuple typeParams = PyTuple.EMPTY;

    /// Makes a function.
    public PyFunction(
            CodeBody body,
            PyDict globals,
            PyDict builtins,
            PyTuple defaults,
            PyCell[] closure,
            Object doc) {
        super(TYPE);
        this.body = body;
        this.globals = globals;
        this.builtins = builtins;
        this.defaults = defaults;
        this.closure = closure;
        this.name = PyStr.ofName(body.code().name());
        this.qualname = PyStr.ofName(body.code().qualname());
        Object moduleName = globals.get("__name__");
        this.module = moduleName == null ? PyNone.NONE : moduleName;
        this.doc = doc;
    }

    /// What the function runs.
    public CodeBody body() {
        return body;
    }

    /// What the function runs; inline caches compare it.
    public Code code() {
        return body.code();
    }

    /// The namespace of its module.
    public PyDict globalNamespace() {
        return globals;
    }

    /// The defaults of the last positional parameters.
    public PyTuple defaultValues() {
        return defaults;
    }

    /// The defaults of keyword-only parameters, or null.
    public @Nullable PyDict keywordDefaultValues() {
        return keywordDefaults;
    }

    /// Sets the defaults of keyword-only parameters.
    public void setKeywordDefaultValues(@Nullable PyDict values) {
        keywordDefaults = values;
    }

    /// Sets the annotations: a dict, or a tuple of names and values from which it is made when asked for.
    public void setAnnotationParts(Object parts) {
        annotations = parts;
    }

    /// Sets the `__type_params__`.
    public void setTypeParamTuple(PyTuple params) {
        typeParams = params;
    }

    /// The qualified name as text, for messages.
    public String qualifiedName() {
        return Str.utf16(qualname);
    }

    /// A frame with the closure in place and no arguments yet. A function made of a module's code has its globals for
    /// local names.
    public Frame newFrame() {
        boolean optimized = (body.code().flags() & CodeFlags.OPTIMIZED) != 0;
        Frame frame = new Frame(body, globals, builtins, optimized ? null : globals, this);
        if (closure.length > 0) {
            System.arraycopy(closure, 0, frame.regs, body.code().freeBase(), closure.length);
        }
        return frame;
    }

    /// A frame that runs this function, a class body, with names in `namespace`.
    public Frame newClassFrame(Object namespace) {
        Frame frame = new Frame(body, globals, builtins, namespace, this);
        System.arraycopy(closure, 0, frame.regs, body.code().freeBase(), closure.length);
        return frame;
    }

    /// What a call gives for a frame with its arguments: the result, or the generator that the frame belongs to.
    private Object enter(ThreadState ts, Frame frame) {
        if (body.code().isSuspendable()) {
            return Generator.of(frame);
        }
        return body.run(ts, frame);
    }

    @Override
    public boolean runsPython() {
        return true;
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        Frame frame = newFrame();
        FunctionArguments.bind(ts, this, frame, args, keywords);
        return enter(ts, frame);
    }

    @Override
    public Object call0(ThreadState ts) {
        if (!body.isSimple() || body.code().argCount() != 0) {
            return super.call0(ts);
        }
        return enter(ts, newFrame());
    }

    @Override
    public Object call1(ThreadState ts, Object a) {
        if (!body.isSimple() || body.code().argCount() != 1) {
            return super.call1(ts, a);
        }
        Frame frame = newFrame();
        frame.regs[0] = a;
        return enter(ts, frame);
    }

    @Override
    public Object call2(ThreadState ts, Object a, Object b) {
        if (!body.isSimple() || body.code().argCount() != 2) {
            return super.call2(ts, a, b);
        }
        Frame frame = newFrame();
        frame.regs[0] = a;
        frame.regs[1] = b;
        return enter(ts, frame);
    }

    @Override
    public Object call3(ThreadState ts, Object a, Object b, Object c) {
        if (!body.isSimple() || body.code().argCount() != 3) {
            return super.call3(ts, a, b, c);
        }
        Frame frame = newFrame();
        frame.regs[0] = a;
        frame.regs[1] = b;
        frame.regs[2] = c;
        return enter(ts, frame);
    }

    @Override
    public Object bindTo(Object self) {
        return new PyBoundMethod(this, self);
    }

    @PyMethod("__new__(cls, code, globals, name=None, argdefs=None, closure=None)")
    static Object make(
            ThreadState ts,
            PyType cls,
            Object code,
            PyDict globals,
            Object name,
            Object argdefs,
            Object closure) {
        if (!(code instanceof PyCode c)) {
            throw PyErr.expected("function() argument 'code'", "code", code);
        }
        if (name != PyNone.NONE && !Str.isStr(name)) {
            throw PyErr.typeError("arg 3 (name) must be None or string");
        }
        if (argdefs != PyNone.NONE && !(argdefs instanceof PyTuple)) {
            throw PyErr.typeError("arg 4 (defaults) must be None or tuple");
        }
        int free = c.code().freevars().size();
        PyCell[] cells = NO_CELLS;
        if (closure instanceof PyTuple tuple) {
            if (tuple.size() != free) {
                throw PyErr.valueError(
                        "%s requires closure of length %d, not %d",
                        c.code().name(), free, tuple.size());
            }
            cells = new PyCell[free];
            for (int i = 0; i < free; i++) {
                if (!(tuple.get(i) instanceof PyCell cell)) {
                    throw PyErr.typeError(
                            "arg 5 (closure) expected cell, found %s",
                            PyErr.className(tuple.get(i)));
                }
                cells[i] = cell;
            }
        } else if (closure != PyNone.NONE) {
            throw PyErr.typeError("arg 5 (closure) must be None or tuple");
        } else if (free > 0) {
            throw PyErr.typeError("arg 5 (closure) must be tuple");
        }
        Object builtins = globals.get("__builtins__");
        PyFunction made =
                new PyFunction(
                        c.body(),
                        globals,
                        builtins instanceof PyDict d ? d : ts.interpreter().builtins(),
                        argdefs instanceof PyTuple t ? t : PyTuple.EMPTY,
                        cells,
                        c.docstring());
        if (name != PyNone.NONE) {
            made.name = name;
        }
        return made;
    }

    @PyMethod("__call__(self, /, *args, **kwargs)")
    Object callSlot(ThreadState ts, Object[] args, PyDict kwargs) {
        return ArgBinder.callWithDict(ts, this, args, kwargs);
    }

    @PyMethod("__get__(self, instance, owner=None, /)")
    Object get(Object instance, Object owner) {
        return instance == PyNone.NONE ? this : bindTo(instance);
    }

    @PyMethod("__repr__(self, /)")
    Object repr(ThreadState ts) {
        return PyStr.of(
                "<function "
                        + Str.utf16(qualname)
                        + " at "
                        + ts.interpreter().addressOf(this)
                        + ">");
    }

    @PyGetter("__code__")
    Object getCode(ThreadState ts) {
        return PyCode.of(ts, body);
    }

    @PySetter("__code__")
    void setCode(@Nullable Object value) {
        if (!(value instanceof PyCode code)) {
            throw PyErr.typeError("__code__ must be set to a code object");
        }
        if (code.code().freevars().size() != closure.length) {
            throw PyErr.valueError(
                    "%s() requires a code object with %d free vars, not %d",
                    Str.utf16(name), closure.length, code.code().freevars().size());
        }
        body = code.body();
    }

    @PyGetter(value = "__globals__", member = true)
    Object getGlobals() {
        return globals;
    }

    @PyGetter(value = "__builtins__", member = true)
    Object getBuiltins() {
        return builtins;
    }

    @PyGetter(value = "__closure__", member = true)
    Object getClosure() {
        return closure.length == 0 ? PyNone.NONE : PyTuple.of((Object[]) closure.clone());
    }

    @PyGetter("__name__")
    Object getName() {
        return name;
    }

    @PySetter("__name__")
    void setName(@Nullable Object value) {
        if (value == null || !Str.isStr(value)) {
            throw PyErr.typeError("__name__ must be set to a string object");
        }
        name = value;
    }

    @PyGetter("__qualname__")
    Object getQualname() {
        return qualname;
    }

    @PySetter("__qualname__")
    void setQualname(@Nullable Object value) {
        if (value == null || !Str.isStr(value)) {
            throw PyErr.typeError("__qualname__ must be set to a string object");
        }
        qualname = value;
    }

    @PyGetter(value = "__module__", member = true)
    Object getModule() {
        return module;
    }

    @PySetter("__module__")
    void setModule(@Nullable Object value) {
        module = value == null ? PyNone.NONE : value;
    }

    @PyGetter(value = "__doc__", member = true)
    Object getDoc() {
        return doc;
    }

    @PySetter("__doc__")
    void setDoc(@Nullable Object value) {
        doc = value == null ? PyNone.NONE : value;
    }

    @PyGetter("__defaults__")
    Object getDefaults() {
        return defaults.size() == 0 ? PyNone.NONE : defaults;
    }

    @PySetter("__defaults__")
    void setDefaults(@Nullable Object value) {
        if (value == null || value == PyNone.NONE) {
            defaults = PyTuple.EMPTY;
        } else if (value instanceof PyTuple t) {
            defaults = t;
        } else {
            throw PyErr.typeError("__defaults__ must be set to a tuple object");
        }
    }

    @PyGetter("__kwdefaults__")
    Object getKeywordDefaults() {
        return keywordDefaults == null ? PyNone.NONE : keywordDefaults;
    }

    @PySetter("__kwdefaults__")
    void setKeywordDefaults(@Nullable Object value) {
        if (value == null || value == PyNone.NONE) {
            keywordDefaults = null;
        } else if (value instanceof PyDict d) {
            keywordDefaults = d;
        } else {
            throw PyErr.typeError("__kwdefaults__ must be set to a dict object");
        }
    }

    @PyGetter("__annotations__")
    Object getAnnotations(ThreadState ts) {
        if (!(annotations instanceof PyDict)) {
            PyDict dict = new PyDict();
            if (annotations instanceof PyTuple parts) {
                for (int i = 0; i + 1 < parts.size(); i += 2) {
                    dict.put(ts, parts.get(i), parts.get(i + 1));
                }
            }
            annotations = dict;
        }
        return annotations;
    }

    @PySetter("__annotations__")
    void setAnnotations(@Nullable Object value) {
        if (value == null || value == PyNone.NONE) {
            annotations = PyNone.NONE;
        } else if (value instanceof PyDict) {
            annotations = value;
        } else {
            throw PyErr.typeError("__annotations__ must be set to a dict object");
        }
    }

    @PyGetter("__type_params__")
    Object getTypeParams() {
        return typeParams;
    }

    @PySetter("__type_params__")
    void setTypeParams(@Nullable Object value) {
        if (!(value instanceof PyTuple t)) {
            throw PyErr.typeError("__type_params__ must be set to a tuple");
        }
        typeParams = t;
    }
}
