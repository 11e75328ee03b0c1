package dev.fermata.vm.builtins;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ActiveFrame;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.PyBaseException;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.AsyncGeneratorHooks;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.PyTraceback;
import dev.fermata.vm.spi.Invocation;
import dev.fermata.vm.types.IntText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// This module provides access to some objects used or maintained by the interpreter and to functions that interact
/// with it.
@PyModuleSpec(name = "sys")
public final class SysModule {

    @PyConstant("maxsize")
    static final long MAXSIZE = Long.MAX_VALUE;

    @PyConstant("maxunicode")
    static final long MAXUNICODE = 0x10FFFF;

    @PyConstant("byteorder")
    static final String BYTEORDER = "little";

    @PyConstant("platform")
    static final String PLATFORM = "linux";

    @PyConstant("abiflags")
    static final String ABIFLAGS = "";

    @PyConstant("version")
    static final String VERSION = "3.12.1 (fermata, Jan  1 2026, 00:00:00) [Java]";

    @PyConstant("copyright")
    static final String COPYRIGHT = "Copyright the Fermata authors.";

    @PyConstant("hexversion")
    static final long HEXVERSION = 0x030C01F0;

    @PyConstant("api_version")
    static final long API_VERSION = 1013;

    @PyConstant("platlibdir")
    static final String PLATLIBDIR = "lib";

    @PyConstant("float_repr_style")
    static final String FLOAT_REPR_STYLE = "short";

    @PyConstant("dont_write_bytecode")
    static final boolean DONT_WRITE_BYTECODE = true;

    @PyConstant("prefix")
    static final String PREFIX = "";

    @PyConstant("base_exec_prefix")
    static final String BASE_EXEC_PREFIX = "";

    @PyConstant("base_prefix")
    static final String BASE_PREFIX = "";

    @PyConstant("exec_prefix")
    static final String EXEC_PREFIX = "";

    private static final int MIN_DIGITS_LIMIT = 640;
    private static final int MAX_RECURSION_LIMIT = 100_000;

    private SysModule() {}

    /// The attribute of the script's `sys` module, or null.
    static @Nullable Object attribute(ThreadState ts, String name) {
        return ts.interpreter().sys() instanceof PyModule sys ? sys.dict().get(name) : null;
    }

    /// Sets what each script has for itself.
    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        dict.put("modules", ts.interpreter().modules());
        dict.put("path", new PyList());
        dict.put("argv", PyList.of(""));
        Invocation invocation = ts.interpreter().invocation();
        dict.put("executable", PyStr.of(invocation.executable()));
        dict.put("_base_executable", PyStr.of(invocation.executable()));
        dict.put("orig_argv", strings(invocation.arguments()));
        dict.put("meta_path", new PyList());
        dict.put("path_hooks", new PyList());
        dict.put("path_importer_cache", new PyDict());
        dict.put("warnoptions", strings(invocation.warnings()));
        PyDict options = new PyDict();
        invocation
                .options()
                .forEach((k, v) -> options.put(ts, PyStr.of(k), v.isEmpty() ? true : PyStr.of(v)));
        dict.put("_xoptions", options);
        for (StandardStream stream : StandardStream.values()) {
            Object file = stream.make(ts);
            dict.put(stream.attribute(), file);
            dict.put("__" + stream.attribute() + "__", file);
        }
        dict.put("builtin_module_names", PyTuple.copyOf(Builtins.moduleNames()));
        dict.put("stdlib_module_names", StandardModules.names(ts));
        Object breakpointHook = dict.get("__breakpointhook__");
        dict.put("breakpointhook", breakpointHook == null ? PyNone.NONE : breakpointHook);
        dict.put(
                "displayhook",
                dict.get("__displayhook__") == null ? PyNone.NONE : dict.get("__displayhook__"));
        dict.put(
                "excepthook",
                dict.get("__excepthook__") == null ? PyNone.NONE : dict.get("__excepthook__"));
        Object unraisableHook = dict.get("__unraisablehook__");
        dict.put("unraisablehook", unraisableHook == null ? PyNone.NONE : unraisableHook);
        dict.put("UnraisableHookArgs", SysInfo.UNRAISABLE_HOOK_ARGS.type());
        SysInfo.fill(dict, invocation);
    }

    private static PyList strings(List<String> values) {
        return PyList.copyOf(values.stream().map(PyStr::of).toList());
    }

    /// Print an object to sys.stdout and also save it in builtins._
    @PyMethod("__displayhook__(object, /)")
    static void displayHook(ThreadState ts, Object object) {
        if (object == PyNone.NONE) {
            return;
        }
        PyDict builtins = ts.interpreter().builtins();
        builtins.put("_", PyNone.NONE);
        Object out = attribute(ts, "stdout");
        if (out == null) {
            throw PyErr.runtimeError("lost sys.stdout");
        }
        CallOps.callAttribute(ts, out, "write", ReprOps.repr(ts, object));
        CallOps.callAttribute(ts, out, "write", "\n");
        builtins.put("_", object);
    }

    /// Handle an exception by displaying it with a traceback on sys.stderr.
    @PyMethod("__excepthook__(exctype, value, traceback, /)")
    static void exceptHook(ThreadState ts, Object exctype, Object value, Object traceback) {
        if (value instanceof PyBaseException e) {
            TracebackPrinter.print(ts, e, traceback instanceof PyTraceback t ? t : null);
        }
    }

    /// Enter the debugger that the environment variable PYTHONBREAKPOINT names, by default pdb.
    @PyMethod("__breakpointhook__(*args, **kws)")
    static Object breakpointHook(ThreadState ts, Object[] args, PyDict kws) {
        return Breakpoints.hook(ts, args, kws);
    }

    /// Handle an unraisable exception.
    @PyMethod("__unraisablehook__(unraisable, /)")
    static void unraisableHook(ThreadState ts, Object unraisable) {
        Object value = AttrOps.get(ts, unraisable, "exc_value");
        Object where = AttrOps.get(ts, unraisable, "object");
        Object message = AttrOps.get(ts, unraisable, "err_msg");
        String what = message == PyNone.NONE ? "Exception ignored in" : Str.utf16(message);
        String shown = Str.utf16(ReprOps.repr(ts, where));
        ts.interpreter().console().err(what + ": " + shown + "\n");
        if (value instanceof PyBaseException e) {
            TracebackPrinter.print(ts, e, e.traceback instanceof PyTraceback t ? t : null);
        }
    }

    /// Return current exception information: (type, value, traceback).
    @PyMethod("exc_info()")
    static Object excInfo(ThreadState ts) {
        PyBaseException e = Frame.handledBy((Frame) ts.frame);
        if (e == null) {
            return PyTuple.of(PyNone.NONE, PyNone.NONE, PyNone.NONE);
        }
        return PyTuple.of(e.type(), e, e.traceback == null ? PyNone.NONE : e.traceback);
    }

    /// Return the current exception.
    @PyMethod("exception()")
    static Object exception(ThreadState ts) {
        PyBaseException e = Frame.handledBy((Frame) ts.frame);
        return e == null ? PyNone.NONE : e;
    }

    /// Exit the interpreter by raising SystemExit(status).
    @PyMethod("exit(status=None, /)")
    static void exit(ThreadState ts, Object status) {
        Object e =
                status == PyNone.NONE
                        ? CallOps.call0(ts, ExceptionTypes.SYSTEM_EXIT)
                        : status instanceof PyTuple t
                                ? CallOps.call(
                                        ts, ExceptionTypes.SYSTEM_EXIT, t.items().clone(), null)
                                : CallOps.call1(ts, ExceptionTypes.SYSTEM_EXIT, status);
        throw new PyException((PyBaseException) e);
    }

    /// Return the current value of the recursion limit.
    @PyMethod("getrecursionlimit()")
    static long getRecursionLimit(ThreadState ts) {
        return ts.interpreter().recursionLimit();
    }

    /// Set the maximum depth of the Python interpreter stack to n, at most 100,000 here.
    @PyMethod("setrecursionlimit(limit, /)")
    static void setRecursionLimit(ThreadState ts, int limit) {
        if (limit < 1) {
            throw PyErr.valueError("recursion limit must be greater or equal than 1");
        }
        if (ts.depth >= limit) {
            throw PyErr.recursionError(
                    "cannot set the recursion limit to %d at the recursion depth %d: the limit is"
                            + " too low",
                    limit, ts.depth);
        }
        ts.interpreter().setRecursionLimit(Math.min(limit, MAX_RECURSION_LIMIT));
    }

    /// Return a frame object from the call stack.
    @PyMethod("_getframe(depth=0, /)")
    static Object getFrame(ThreadState ts, int depth) {
        Frame frame = caller(ts, depth);
        if (frame == null) {
            throw PyErr.valueError("call stack is not deep enough");
        }
        return frame.view();
    }

    /// Return the name of the module of a calling frame.
    @PyMethod("_getframemodulename(depth=0)")
    static Object getFrameModuleName(ThreadState ts, int depth) {
        Frame frame = caller(ts, depth);
        Object name = frame == null ? null : frame.globals.get("__name__");
        return name == null ? PyNone.NONE : name;
    }

    private static @Nullable Frame caller(ThreadState ts, int depth) {
        ActiveFrame frame = ts.visibleFrame();
        for (int i = 0; i < depth && frame != null; ) {
            frame = frame.back();
            i += frame == null || frame.isHidden() ? 0 : 1;
        }
        return (Frame) frame;
    }

    /// ``Intern'' the given string.
    @PyMethod("intern(string, /)")
    static Object intern(Object string) {
        if (!(string instanceof String) && !(string instanceof PyStr)) {
            throw PyErr.typeError("can't intern %s", PyErr.className(string));
        }
        return string;
    }

    /// Return the size of object in bytes.
    @PyMethod("getsizeof(object, default=<unrepresentable>)")
    static Object getSizeOf(ThreadState ts, Object object, @Nullable Object default_) {
        Object slot = PyType.of(object).slot(Slot.SIZEOF);
        if (slot == null) {
            if (default_ != null) {
                return default_;
            }
            throw PyErr.typeError("Type %s doesn't define __sizeof__", PyErr.className(object));
        }
        return CallOps.callMethod0(ts, slot, object);
    }

    /// Return the reference count of object; here always 2, as references are not counted.
    @PyMethod("getrefcount(object, /)")
    static long getRefCount(Object object) {
        return 2;
    }

    /// Return the current default encoding used by the Unicode implementation.
    @PyMethod("getdefaultencoding()")
    static String getDefaultEncoding() {
        return "utf-8";
    }

    /// Return the encoding used to convert Unicode filenames to OS filenames.
    @PyMethod("getfilesystemencoding()")
    static String getFileSystemEncoding() {
        return "utf-8";
    }

    /// Return the error mode used Unicode to OS filename conversion.
    @PyMethod("getfilesystemencodeerrors()")
    static String getFileSystemEncodeErrors() {
        return "surrogateescape";
    }

    /// Return the limit on the number of digits in integer conversions.
    @PyMethod("get_int_max_str_digits()")
    static long getIntMaxStrDigits(ThreadState ts) {
        return ts.interpreter().state(IntText.Limit.class, IntText.Limit::new).digits();
    }

    /// Set the limit on the number of digits in integer conversions.
    @PyMethod("set_int_max_str_digits(maxdigits)")
    static void setIntMaxStrDigits(ThreadState ts, int maxdigits) {
        if (maxdigits != 0 && maxdigits < MIN_DIGITS_LIMIT) {
            throw PyErr.valueError("maxdigits must be 0 or larger than %d", MIN_DIGITS_LIMIT);
        }
        ts.interpreter().state(IntText.Limit.class, IntText.Limit::new).setDigits(maxdigits);
    }

    /// Return whether Python is exiting.
    @PyMethod("is_finalizing()")
    static boolean isFinalizing() {
        return false;
    }

    /// Run a hook for auditing; there are none.
    @PyMethod("audit(event, /, *args)")
    static void audit(Object event, Object[] args) {}

    /// Return the thread switch interval; threads of a script do not switch by time.
    @PyMethod("getswitchinterval()")
    static double getSwitchInterval() {
        return 0.005;
    }

    /// set_asyncgen_hooks([firstiter] [, finalizer])
    ///
    /// Set a finalizer for async generators objects.
    @PyMethod("set_asyncgen_hooks(firstiter=<unrepresentable>, finalizer=<unrepresentable>)")
    static void setAsyncgenHooks(
            ThreadState ts, @Nullable Object firstiter, @Nullable Object finalizer) {
        AsyncGeneratorHooks hooks = AsyncGeneratorHooks.of(ts);
        if (finalizer != null) {
            hooks.finalizer = hook(finalizer, "finalizer");
        }
        if (firstiter != null) {
            hooks.firstIteration = hook(firstiter, "firstiter");
        }
    }

    private static Object hook(Object value, String what) {
        if (value != PyNone.NONE && !CallOps.isCallable(value)) {
            throw PyErr.typeError("callable %s expected, got %s", what, PyType.of(value).name());
        }
        return value;
    }

    /// Return the installed asynchronous generators hooks.
    @PyMethod("get_asyncgen_hooks()")
    static Object getAsyncgenHooks(ThreadState ts) {
        AsyncGeneratorHooks hooks = AsyncGeneratorHooks.of(ts);
        return SysInfo.asyncgenHooks(hooks.firstIteration, hooks.finalizer);
    }

    /// Enable or disable origin tracking for coroutine objects in this thread.
    @PyMethod("set_coroutine_origin_tracking_depth(depth)")
    static void setCoroutineOriginTrackingDepth(ThreadState ts, int depth) {
        if (depth < 0) {
            throw PyErr.valueError("depth must be >= 0");
        }
        AsyncGeneratorHooks.of(ts).originDepth = depth;
    }

    /// Check status of origin tracking for coroutine objects in this thread.
    @PyMethod("get_coroutine_origin_tracking_depth()")
    static int getCoroutineOriginTrackingDepth(ThreadState ts) {
        return AsyncGeneratorHooks.of(ts).originDepth;
    }

    /// Accept and ignore a thread switch interval.
    @PyMethod("setswitchinterval(interval, /)")
    static void setSwitchInterval(double interval) {}

    /// Return the global debug tracing function; there is none.
    @PyMethod("gettrace()")
    static Object getTrace() {
        return PyNone.NONE;
    }
}
