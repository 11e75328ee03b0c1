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
}
