package dev.fermata.vm.builtins;

import dev.fermata.vm.interp.Executable;
import dev.fermata.vm.object.ArgBinder;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.ClassNamespace;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.object.TypeFactory;
import dev.fermata.vm.run.Frame;
import dev.fermata.vm.run.FrameSource;
import dev.fermata.vm.run.PyCell;
import dev.fermata.vm.run.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `__build_class__`: resolves bases and metaclass, runs the class body, calls the metaclass (Language Reference,
/// 3.3.3).
final class ClassBuilder extends PyObject implements FrameSource {

    private final PyFunction body;
    private final Object name;
    private final Object[] bases;
    private final PyTuple resolved;
    private final Object metaclass;
    private final PyDict keywords;
    private final Object namespace;

    private ClassBuilder(
            PyFunction body,
            Object name,
            Object[] bases,
            PyTuple resolved,
            Object metaclass,
            PyDict keywords,
            Object namespace) {
        super(CoreTypes.OBJECT);
        this.body = body;
        this.name = name;
        this.bases = bases;
        this.resolved = resolved;
        this.metaclass = metaclass;
        this.keywords = keywords;
        this.namespace = namespace;
    }

    /// Does what comes before the class body.
    static ClassBuilder begin(
            ThreadState ts, Object func, Object name, Object[] bases, PyDict keywords) {
        if (!(func instanceof PyFunction body)) {
            throw PyErr.typeError("__build_class__: func must be a function");
        }
        if (!Str.isStr(name)) {
            throw PyErr.typeError("__build_class__: name is not a string");
        }
        PyTuple resolved = resolveBases(ts, bases);
        Object metaclass = keywords.remove("metaclass");
        boolean isClass = true;
        if (metaclass == null) {
            metaclass = resolved.size() == 0 ? CoreTypes.TYPE : PyType.of(resolved.get(0));
        } else {
            isClass = metaclass instanceof PyType;
        }
        if (isClass && metaclass instanceof PyType meta) {
            metaclass = TypeFactory.metaclass(meta, resolved.items());
        }
        Object namespace = namespace(ts, body, metaclass, name, resolved, keywords);
        if (PyType.of(namespace).slot(Slot.GETITEM) == null) {
            throw PyErr.typeError(
                    "%s.__prepare__() must return a mapping, not %s",
                    metaclass instanceof PyType t ? t.name() : "<metaclass>",
                    PyErr.className(namespace));
        }
        return new ClassBuilder(body, name, bases, resolved, metaclass, keywords, namespace);
    }

    @Override
    public Frame frame() {
        return body.newClassFrame(namespace);
    }

    /// Runs the class body.
    ///
    /// @return the cell of `__class__`, or None
    Object run(ThreadState ts) {
        return body.body().run(ts, frame());
    }

    /// Makes the class.
    ///
    /// @param cell what the class body has returned
    Object end(ThreadState ts, Object cell) {
        if (resolved.items().length != bases.length || changed(resolved, bases)) {
            ItemOps.set(ts, namespace, "__orig_bases__", PyTuple.of(bases.clone()));
        }
        Object made =
                ArgBinder.callWithDict(
                        ts, metaclass, new Object[] {name, resolved, namespace}, keywords);
        if (made instanceof PyType && cell instanceof PyCell c) {
            check(c, made, Str.utf16(name));
        }
        return made;
    }

    private static void check(PyCell cell, Object made, String name) {
        if (cell.content == null) {
            throw PyErr.runtimeError(
                    "__class__ not set defining '%s' as %s. Was __classcell__ propagated to"
                            + " type.__new__?",
                    name, made);
        }
        if (cell.content != made) {
            throw PyErr.typeError(
                    "__class__ set to %s defining '%s' as %s", cell.content, name, made);
        }
    }

    private static boolean changed(PyTuple resolved, Object[] bases) {
        for (int i = 0; i < bases.length; i++) {
            if (resolved.get(i) != bases[i]) {
                return true;
            }
        }
        return false;
    }

    /// Replaces bases that are not classes by what their `__mro_entries__` gives (PEP 560).
    private static PyTuple resolveBases(ThreadState ts, Object[] bases) {
        List<Object> out = new ArrayList<>();
        for (Object base : bases) {
            Object method =
                    base instanceof PyType ? null : AttrOps.find(ts, base, "__mro_entries__");
            if (method == null) {
                out.add(base);
                continue;
            }
            Object entries = CallOps.call1(ts, method, PyTuple.of(bases.clone()));
            if (!(entries instanceof PyTuple tuple)) {
                throw PyErr.typeError("__mro_entries__ must return a tuple");
            }
            out.addAll(List.of(tuple.items()));
        }
        return PyTuple.copyOf(out);
    }

    private static Object namespace(
            ThreadState ts,
            PyFunction body,
            Object metaclass,
            Object name,
            PyTuple bases,
            PyDict keywords) {
        @Nullable Object prepare =
                metaclass instanceof PyType t
                                && t.lookup("__prepare__") == CoreTypes.TYPE.lookup("__prepare__")
                        ? null
                        : AttrOps.find(ts, metaclass, "__prepare__");
        if (prepare == null) {
            return new ClassNamespace(Executable.get(body.code()).layout());
        }
        return ArgBinder.callWithDict(ts, prepare, new Object[] {name, bases}, keywords);
    }
}
