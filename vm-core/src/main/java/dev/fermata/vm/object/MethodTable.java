package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// The generated side of a class that declares builtins: calls the annotated Java methods by index.
///
/// One class with a switch for each way of calling, rather than a class per method, keeps start-up short. The processor
/// overrides a fixed-arity method for the indices whose Python signature accepts that many plain positional arguments
/// and calls `super` for the rest, which binds through [ArgBinder]. Argument counts include `self`.
public abstract class MethodTable {

    /// Makes a table.
    protected MethodTable() {}

    /// The name of the type or module that these are the methods of.
    public abstract String name();

    /// The definition at `index`.
    public abstract MethodDef method(int index);

    /// How many definitions there are.
    public abstract int methodCount();

    /// Calls method `index` with one value for each parameter of its signature, in order (`*args` as an `Object[]`,
    /// `**kwargs` as a [PyDict]); null stands for an absent optional argument.
    protected abstract Object invoke(ThreadState ts, int index, @Nullable Object[] bound);

    /// Calls method `index` without arguments.
    protected Object invoke0(ThreadState ts, int index) {
        return method(index).bindAndInvoke(ts, CallOps.NO_ARGS, null);
    }

    /// Calls method `index` with one positional argument.
    protected Object invoke1(ThreadState ts, int index, Object a) {
        return method(index).bindAndInvoke(ts, new Object[] {a}, null);
    }

    /// Calls method `index` with two positional arguments.
    protected Object invoke2(ThreadState ts, int index, Object a, Object b) {
        return method(index).bindAndInvoke(ts, new Object[] {a, b}, null);
    }

    /// Calls method `index` with three positional arguments.
    protected Object invoke3(ThreadState ts, int index, Object a, Object b, Object c) {
        return method(index).bindAndInvoke(ts, new Object[] {a, b, c}, null);
    }

    /// Calls method `index` with four positional arguments.
    protected Object invoke4(ThreadState ts, int index, Object a, Object b, Object c, Object d) {
        return method(index).bindAndInvoke(ts, new Object[] {a, b, c, d}, null);
    }

    /// The TypeError for calling method `index` on an object of another type.
    protected final PyException wrongSelf(int index, @Nullable Object self) {
        return PyErr.typeError(
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                method(index).name(),
                this instanceof TypeSpec spec ? spec.type().errorName() : "object",
                self == null ? "NULL" : PyErr.className(self));
    }

    /// `self` as the Java class of method `index`.
    protected final <T> T self(Class<T> javaClass, int index, @Nullable Object self) {
        if (javaClass.isInstance(self)) {
            return javaClass.cast(self);
        }
        throw wrongSelf(index, self);
    }

    /// An argument as the Java class its parameter wants.
    ///
    /// @param what how the error names the argument
    /// @param typeName how the error names the wanted type
    protected static <T> T argument(
            Class<T> javaClass, @Nullable Object value, String what, String typeName) {
        if (javaClass.isInstance(value)) {
            return javaClass.cast(value);
        }
        throw PyErr.expected(what, typeName, value == null ? PyNone.NONE : value);
    }

    /// The class that a class method is called on.
    protected static PyType boundClass(@Nullable Object c) {
        if (c instanceof PyType type) {
            return type;
        }
        throw PyErr.typeError(
                "a class is needed, not '%s'", c == null ? "NULL" : PyErr.className(c));
    }
}
