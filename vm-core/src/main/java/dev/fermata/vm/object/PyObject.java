package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// A Python object that is not a plain Java value.
///
/// Its behaviour is its type's: operators find their special method in [PyType#slot]. The only virtual methods are
/// those of calling, which spare the common callables a lookup, and [#runsPython].
public abstract class PyObject {

    private PyType type;

    /// Makes an object of `type`.
    protected PyObject(@Nullable PyType type) {
        this.type = type;
    }

    /// The object's class, Python's `type(self)`.
    public final PyType type() {
        return type;
    }

    /// Assigns `__class__`; the caller has checked that the layouts agree.
    final void setType(PyType type) {
        this.type = type;
    }

    /// Whether calling this object, or iterating over it, runs code written in Python, or may park. Builtins that are
    /// given such an object run as frames where they can.
    public boolean runsPython() {
        return type.isHeap();
    }

    /// Whether `o` is such an object.
    public static boolean runsPython(Object o) {
        return o instanceof PyObject object && object.runsPython();
    }

    /// Calls this object with positional arguments followed by the values of the keywords.
    ///
    /// @param args positional arguments, then keyword values; the callee owns the array
    /// @param keywords names of the trailing arguments, or null for none
    public Object call(ThreadState ts, Object[] args, String @Nullable [] keywords) {
        return CallOps.callThroughSlot(ts, this, args, keywords);
    }

    /// Calls this object without arguments.
    public Object call0(ThreadState ts) {
        return call(ts, CallOps.NO_ARGS, null);
    }

    /// Calls this object with one positional argument.
    public Object call1(ThreadState ts, Object a) {
        return call(ts, new Object[] {a}, null);
    }

    /// Calls this object with two positional arguments.
    public Object call2(ThreadState ts, Object a, Object b) {
        return call(ts, new Object[] {a, b}, null);
    }

    /// Calls this object with three positional arguments.
    public Object call3(ThreadState ts, Object a, Object b, Object c) {
        return call(ts, new Object[] {a, b, c}, null);
    }
}
