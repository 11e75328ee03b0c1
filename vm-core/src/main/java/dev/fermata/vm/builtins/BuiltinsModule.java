package dev.fermata.vm.builtins;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.code.CodeFlags;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CompareOps;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.HashOps;
import dev.fermata.vm.object.InstanceChecks;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.ListSort;
import dev.fermata.vm.object.NumberOps;
import dev.fermata.vm.object.PyBuiltinFunction;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyEllipsis;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyMethodDescriptor;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyNotImplemented;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.PyGenerator;
import dev.fermata.vm.types.PyAnextAwaitable;
import dev.fermata.vm.types.PyCallableIterator;

import org.jspecify.annotations.Nullable;

/// Built-in functions, types, exceptions, and other objects.
///
/// This module provides direct access to all 'built-in' identifiers of Python.
@PyModuleSpec(name = "builtins")
final class BuiltinsModule {

    @PyConstant("None")
    static final Object NONE = PyNone.NONE;

    @PyConstant("NotImplemented")
    static final Object NOT_IMPLEMENTED = PyNotImplemented.NOT_IMPLEMENTED;

    @PyConstant("Ellipsis")
    static final Object ELLIPSIS = PyEllipsis.ELLIPSIS;

    @PyConstant("True")
    static final boolean TRUE = true;

    @PyConstant("False")
    static final boolean FALSE = false;

    @PyConstant("__debug__")
    static final boolean DEBUG = true;

    private BuiltinsModule() {}

    /// Adds the exception types, which have no class each, and the function that parks.
    static void exec(ThreadState ts, PyModule module) {
        PyDict dict = module.dict();
        for (PyType type : ExceptionTypes.rows()) {
            dict.put(type.name(), type);
        }
        dict.put("EnvironmentError", ExceptionTypes.OS_ERROR);
        dict.put("IOError", ExceptionTypes.OS_ERROR);
        if (dict.get("yield_to_host") instanceof PyBuiltinFunction function) {
            dict.put("yield_to_host", new YieldToHost(function.def()));
        }
    }

    /// Hand a value to the host and wait for its answer.
    ///
    /// The script pauses here until the host resumes it with a value, which is returned, or with an exception, which is
    /// raised.
    @PyMethod("yield_to_host(value=None)")
    static Object yieldToHost(ThreadState ts, Object value) {
        return ts.park(new dev.fermata.vm.object.Request.Yield(value));
    }

    /// Return the absolute value of the argument.
    @PyMethod("abs(x, /)")
    static Object abs(ThreadState ts, Object x) {
        return NumberOps.absolute(ts, x);
    }

    /// Return True if bool(x) is True for all values x in the iterable.
    ///
    /// If the iterable is empty, return True.
    @PyMethod(value = "all(iterable, /)", framed = true)
    static boolean all(ThreadState ts, Object iterable) {
        Object it = IterOps.iter(ts, iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            if (!CompareOps.truth(ts, item)) {
                return false;
            }
        }
        return true;
    }

    /// Return True if bool(x) is True for any x in the iterable.
    ///
    /// If the iterable is empty, return False.
    @PyMethod(value = "any(iterable, /)", framed = true)
    static boolean any(ThreadState ts, Object iterable) {
        Object it = IterOps.iter(ts, iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            if (CompareOps.truth(ts, item)) {
                return true;
            }
        }
        return false;
    }

    /// Return an ASCII-only representation of an object.
    @PyMethod("ascii(obj, /)")
    static Object ascii(ThreadState ts, Object obj) {
        return TextBuiltins.ascii(ReprOps.repr(ts, obj));
    }

    /// Return the binary representation of an integer.
    @PyMethod("bin(number, /)")
    static Object bin(ThreadState ts, Object number) {
        return TextBuiltins.radix(ts, number, 2, "0b");
    }

    /// Return the octal representation of an integer.
    @PyMethod("oct(number, /)")
    static Object oct(ThreadState ts, Object number) {
        return TextBuiltins.radix(ts, number, 8, "0o");
    }

    /// Return the hexadecimal representation of an integer.
    @PyMethod("hex(number, /)")
    static Object hex(ThreadState ts, Object number) {
        return TextBuiltins.radix(ts, number, 16, "0x");
    }

    /// Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.
    @PyMethod("chr(i, /)")
    static Object chr(ThreadState ts, Object i) {
        return TextBuiltins.chr(ts, i);
    }

    /// Return the Unicode code point for a one-character string.
    @PyMethod("ord(c, /)")
    static Object ord(ThreadState ts, Object c) {
        return TextBuiltins.ord(ts, c);
    }

    /// Return whether the object is callable (i.e., some kind of function).
    @PyMethod("callable(obj, /)")
    static boolean callable(Object obj) {
        return CallOps.isCallable(obj);
    }

    /// Delete the named attribute from the given object.
    @PyMethod("delattr(obj, name, /)")
    static void delattr(ThreadState ts, Object obj, Object name) {
        AttrOps.set(ts, obj, attributeName(name), null);
    }

    /// Set the named attribute on the given object to the specified value.
    @PyMethod("setattr(obj, name, value, /)")
    static void setattr(ThreadState ts, Object obj, Object name, Object value) {
        AttrOps.set(ts, obj, attributeName(name), value);
    }

    /// Get a named attribute from an object.
    ///
    /// When a default argument is given, it is returned when the attribute doesn't exist; without it, an exception is
    /// raised in that case.
    @PyMethod("getattr(object, name, default=<unrepresentable>, /)")
    static Object getattr(ThreadState ts, Object object, Object name, @Nullable Object default_) {
        String text = attributeName(name);
        if (default_ == null) {
            return AttrOps.get(ts, object, text);
        }
        Object found = AttrOps.find(ts, object, text);
        return found == null ? default_ : found;
    }

    /// Return whether the object has an attribute with the given name.
    @PyMethod("hasattr(obj, name, /)")
    static boolean hasattr(ThreadState ts, Object obj, Object name) {
        return AttrOps.find(ts, obj, attributeName(name)) != null;
    }

    private static String attributeName(Object name) {
        if (!Str.isStr(name)) {
            throw PyErr.typeError("attribute name must be string, not '%s'", PyErr.className(name));
        }
        return Str.utf16(name);
    }

    /// Return the tuple (x//y, x%y).
    @PyMethod("divmod(x, y, /)")
    static Object divmod(ThreadState ts, Object x, Object y) {
        return NumberOps.binary(ts, NumberOps.Binary.DIVMOD, x, y);
    }

    /// Return base**exp, or base**exp % mod with three arguments.
    @PyMethod("pow(base, exp, mod=None)")
    static Object pow(ThreadState ts, Object base, Object exp, Object mod) {
        if (mod == PyNone.NONE) {
            return NumberOps.binary(ts, NumberOps.Binary.POW, base, exp);
        }
        Object slot = PyType.of(base).slot(Slot.POW);
        Object r =
                slot == null
                        ? PyNotImplemented.NOT_IMPLEMENTED
                        : CallOps.callMethod2(ts, slot, base, exp, mod);
        if (r == PyNotImplemented.NOT_IMPLEMENTED
                && PyType.of(exp) != PyType.of(base)
                && PyType.of(exp).slot(Slot.RPOW) instanceof PyMethodDescriptor reflected) {
            r = CallOps.callMethod2(ts, reflected, exp, base, mod);
        }
        if (r == PyNotImplemented.NOT_IMPLEMENTED) {
            throw PyErr.typeError(
                    "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                    PyErr.className(base), PyErr.className(exp), PyErr.className(mod));
        }
        return r;
    }

    /// Round a number to a given precision in decimal digits.
    @PyMethod("round(number, ndigits=None)")
    static Object round(ThreadState ts, Object number, Object ndigits) {
        Object slot = PyType.of(number).slot(Slot.ROUND);
        if (slot == null) {
            throw PyErr.typeError(
                    "type %s doesn't define __round__ method", PyErr.className(number));
        }
        return ndigits == PyNone.NONE
                ? CallOps.callMethod0(ts, slot, number)
                : CallOps.callMethod1(ts, slot, number, ndigits);
    }

    /// Return type(value).__format__(value, format_spec).
    @PyMethod("format(value, format_spec='', /)")
    static Object format(ThreadState ts, Object value, Object formatSpec) {
        if (!Str.isStr(formatSpec)) {
            throw PyErr.expected("format() argument 2", "str", formatSpec);
        }
        return ReprOps.format(ts, value, formatSpec);
    }

    /// Return the hash value for the given object.
    @PyMethod("hash(obj, /)")
    static long hash(ThreadState ts, Object obj) {
        return HashOps.hash(ts, obj);
    }

    /// Return the identity of an object.
    @PyMethod("id(obj, /)")
    static long id(ThreadState ts, Object obj) {
        return ts.interpreter().id(obj);
    }

    /// Call sys.breakpointhook() with the same arguments, by default to enter a debugger.
    @PyMethod("breakpoint(*args, **kws)")
    static Object breakpoint(ThreadState ts, Object[] args, PyDict kws) {
        return Breakpoints.enter(ts, args, kws);
    }

    /// Read a string from standard input, without its trailing newline.
    @PyMethod("input(prompt='', /)")
    static Object input(ThreadState ts, Object prompt) {
        return TextBuiltins.input(ts, prompt);
    }

    /// Return whether an object is an instance of a class or of a subclass thereof.
    @PyMethod("isinstance(obj, class_or_tuple, /)")
    static boolean isinstance(ThreadState ts, Object obj, Object classOrTuple) {
        return InstanceChecks.isInstance(ts, obj, classOrTuple);
    }

    /// Return whether 'cls' is derived from another class or is the same class.
    @PyMethod("issubclass(cls, class_or_tuple, /)")
    static boolean issubclass(ThreadState ts, Object cls, Object classOrTuple) {
        return InstanceChecks.isSubclass(ts, cls, classOrTuple);
    }

    /// Get an iterator from an object.
    ///
    /// In the first form, the argument must supply its own iterator, or be a sequence. In the second form, the callable
    /// is called until it returns the sentinel.
    @PyMethod("iter(object, sentinel=<unrepresentable>, /)")
    static Object iter(ThreadState ts, Object object, @Nullable Object sentinel) {
        if (sentinel == null) {
            return IterOps.iter(ts, object);
        }
        if (!CallOps.isCallable(object)) {
            throw PyErr.typeError("iter(object, sentinel): object must be callable");
        }
        return new PyCallableIterator(object, sentinel);
    }

    /// Return the next item from the iterator.
    ///
    /// If default is given and the iterator is exhausted, it is returned instead of raising StopIteration.
    @PyMethod(value = "next(iterator, default=<unrepresentable>, /)", framed = true)
    static Object next(ThreadState ts, Object iterator, @Nullable Object default_) {
        Object slot = PyType.of(iterator).slot(Slot.NEXT);
        if (slot == null) {
            throw PyErr.typeError("'%s' object is not an iterator", PyErr.className(iterator));
        }
        if (default_ == null) {
            return CallOps.callMethod0(ts, slot, iterator);
        }
        try {
            return CallOps.callMethod0(ts, slot, iterator);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.STOP_ITERATION)) {
                return default_;
            }
            throw e;
        }
    }

    /// Return an AsyncIterator for an AsyncIterable object.
    @PyMethod("aiter(async_iterable, /)")
    static Object aiter(ThreadState ts, Object asyncIterable) {
        Object slot = PyType.of(asyncIterable).slot(Slot.AITER);
        if (slot == null) {
            throw PyErr.typeError(
                    "'%s' object is not an async iterable", PyErr.className(asyncIterable));
        }
        return CallOps.callMethod0(ts, slot, asyncIterable);
    }

    /// Return the next item from the async iterator.
    @PyMethod("anext(aiterator, default=<unrepresentable>, /)")
    static Object anext(ThreadState ts, Object aiterator, @Nullable Object default_) {
        Object slot = PyType.of(aiterator).slot(Slot.ANEXT);
        if (slot == null) {
            throw PyErr.typeError(
                    "'%s' object is not an async iterator", PyErr.className(aiterator));
        }
        Object awaitable = CallOps.callMethod0(ts, slot, aiterator);
        boolean iterable =
                awaitable instanceof PyGenerator g
                        && (g.core().frame.code().flags() & CodeFlags.ITERABLE_COROUTINE) != 0;
        return default_ == null ? awaitable : new PyAnextAwaitable(awaitable, default_, iterable);
    }

    /// Return the number of items in a container.
    @PyMethod("len(obj, /)")
    static long len(ThreadState ts, Object obj) {
        return ItemOps.len(ts, obj);
    }

    /// Return the largest of an iterable or of two or more arguments.
    @PyMethod(value = "max(*args, key=None, default=<unrepresentable>)", framed = true)
    static Object max(ThreadState ts, Object[] args, Object key, @Nullable Object default_) {
        return Extremes.find(ts, "max", args, key, default_, CompareOps.Op.GT);
    }

    /// Return the smallest of an iterable or of two or more arguments.
    @PyMethod(value = "min(*args, key=None, default=<unrepresentable>)", framed = true)
    static Object min(ThreadState ts, Object[] args, Object key, @Nullable Object default_) {
        return Extremes.find(ts, "min", args, key, default_, CompareOps.Op.LT);
    }

    /// Prints the values to a stream, or to sys.stdout by default.
    @PyMethod(value = "print(*args, sep=' ', end='\\n', file=None, flush=False)", framed = true)
    static void print(
            ThreadState ts, Object[] args, Object sep, Object end, Object file, boolean flush) {
        TextBuiltins.print(ts, args, sep, end, file, flush);
    }

    /// Return the canonical string representation of the object.
    @PyMethod("repr(obj, /)")
    static Object repr(ThreadState ts, Object obj) {
        return ReprOps.repr(ts, obj);
    }

    /// Return a new list containing all items from the iterable in ascending order.
    @PyMethod(value = "sorted(iterable, /, *, key=None, reverse=False)", framed = true)
    static Object sorted(ThreadState ts, Object iterable, Object key, boolean reverse) {
        Object[] items = IterOps.toList(ts, iterable).toArray();
        ListSort.sort(ts, items, key == PyNone.NONE ? null : key, reverse);
        return PyList.of(items);
    }

    /// Return the sum of a 'start' value (default: 0) plus an iterable of numbers.
    @PyMethod(value = "sum(iterable, /, start=0)", framed = true)
    static Object sum(ThreadState ts, Object iterable, Object start) {
        Sum total = new Sum(start);
        Object it = IterOps.iter(ts, iterable);
        for (Object item = IterOps.next(ts, it); item != null; item = IterOps.next(ts, it)) {
            ts.charge(1);
            total.add(ts, item);
        }
        return total.total();
    }

    /// Return the dictionary containing the current scope's global variables.
    @PyMethod("globals()")
    static Object globals(ThreadState ts) {
        return Namespaces.globals(ts);
    }

    /// Return a dictionary containing the current scope's local variables.
    @PyMethod("locals()")
    static Object locals(ThreadState ts) {
        return Namespaces.locals(ts);
    }

    /// Without arguments, equivalent to locals(). With an argument, equivalent to object.__dict__.
    @PyMethod("vars(object=<unrepresentable>, /)")
    static Object vars(ThreadState ts, @Nullable Object object) {
        return Namespaces.vars(ts, object);
    }

    /// Show attributes of an object, or without an argument the names in the current scope.
    @PyMethod("dir(object=<unrepresentable>, /)")
    static Object dir(ThreadState ts, @Nullable Object object) {
        return Namespaces.dir(ts, object);
    }

    /// Compile source into a code object that can be executed by exec() or eval().
    @PyMethod(
            "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *,"
                    + " _feature_version=-1)")
    static Object compile(
            ThreadState ts,
            Object source,
            Object filename,
            Object mode,
            int flags,
            boolean dontInherit,
            int optimize,
            int _featureVersion) {
        return Execution.compile(ts, source, filename, mode, flags, dontInherit, optimize);
    }

    /// Evaluate the given source in the context of globals and locals.
    @PyMethod("eval(source, globals=None, locals=None, /)")
    static Object eval(ThreadState ts, Object source, Object globals, Object locals) {
        return Execution.eval(ts, source, globals, locals);
    }

    /// Execute the given source in the context of globals and locals.
    @PyMethod("exec(source, globals=None, locals=None, /, *, closure=None)")
    static void exec(ThreadState ts, Object source, Object globals, Object locals, Object closure) {
        Execution.exec(ts, source, globals, locals, closure);
    }

    /// Internal helper function used by the class statement.
    @PyMethod(value = "__build_class__(func, name, /, *bases, **kwds)", framed = true)
    static Object buildClass(
            ThreadState ts, Object func, Object name, Object[] bases, PyDict kwds) {
        ClassBuilder building = ClassBuilder.begin(ts, func, name, bases, kwds);
        return building.end(ts, building.run(ts));
    }

    /// Import a module.
    @PyMethod("__import__(name, globals=None, locals=None, fromlist=(), level=0)")
    static Object importModule(
            ThreadState ts,
            Object name,
            Object globals,
            Object locals,
            Object fromlist,
            long level) {
        if (!Str.isStr(name)) {
            throw PyErr.typeError("module name must be a string");
        }
        return ImportHook.get(ts).importModule(ts, Str.utf16(name), globals, fromlist, level);
    }
}
