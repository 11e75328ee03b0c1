package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

/// An exception type that has nothing of its own but a name, a base and a docstring: a row of [ExceptionTypes], or the
/// exception of a module.
public final class ExceptionSpec extends TypeSpec {

    private final String module;
    private final String name;
    private final PyType base;
    private final String doc;
    private final PyType type;

    ExceptionSpec(String name, PyType base, String doc) {
        this("builtins", name, base, doc);
    }

    private ExceptionSpec(String module, String name, PyType base, String doc) {
        this.module = module;
        this.name = name;
        this.base = base;
        this.doc = doc;
        this.type = PyType.define(this);
    }

    /// Makes an exception type of a module.
    public static PyType define(String module, String name, PyType base, String doc) {
        return new ExceptionSpec(module, name, base, doc).type;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String module() {
        return module;
    }

    @Override
    public String doc() {
        return doc;
    }

    @Override
    public int flags() {
        return SUBCLASSABLE | DICT | SAME_LAYOUT;
    }

    @Override
    public PyType base() {
        return base;
    }

    @Override
    public PyType type() {
        return type;
    }

    @Override
    public GetSetDef[] getSets() {
        return new GetSetDef[0];
    }

    @Override
    public MethodDef method(int index) {
        throw new IllegalArgumentException("no method " + index);
    }

    @Override
    public int methodCount() {
        return 0;
    }

    @Override
    protected Object invoke(ThreadState ts, int index, @Nullable Object[] bound) {
        throw new IllegalArgumentException("no method " + index);
    }
}
