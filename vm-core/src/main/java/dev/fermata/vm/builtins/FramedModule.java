package dev.fermata.vm.builtins;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.ExceptionTypes;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.ListSort;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.ReprOps;
import dev.fermata.vm.object.ScriptContext;
import dev.fermata.vm.object.Slot;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyEnumerate;
import dev.fermata.vm.types.PyZip;

/// What `framed.py` calls: the parts of builtins that run no Python code. A script that imports the module finds nothing
/// here that it could not do otherwise.
@PyModuleSpec(name = "_framed")
final class FramedModule {

    private FramedModule() {}

    /// Ask an iterable for its length or a hint of it, as what collects its items does. Return what to iterate over.
    @PyMethod("measured(iterable, /)")
    static Object measured(ThreadState ts, Object iterable) {
        if (PyType.of(iterable).slot(Slot.LEN) == null
                && PyType.of(iterable).slot(Slot.LENGTH_HINT) == null) {
            return iterable;
        }
        Object iterator = Steps.of(ts, iterable);
        IterOps.askLength(ts, iterable);
        return iterator;
    }

    /// Return what min() or max() chooses from.
    @PyMethod("candidates(name, args, has_default, /)")
    static Object candidates(String name, PyTuple args, boolean hasDefault) {
        return Extremes.candidates(name, args.items(), hasDefault);
    }

    /// Raise what min() or max() raise for nothing to choose from.
    @PyMethod("no_candidates(name, /)")
    static Object noCandidates(String name) {
        throw Extremes.noCandidates(name);
    }

    /// Return the stream that print() writes to, or None.
    @PyMethod("print_target(sep, end, file, /)")
    static Object printTarget(ThreadState ts, Object sep, Object end, Object file) {
        return TextBuiltins.printTarget(ts, sep, end, file);
    }

    /// Return the method written in Python that gives the text of an object, or None.
    @PyMethod("text_method(object, /)")
    static Object textMethod(Object object) {
        Object method = ReprOps.pythonMethod(object);
        return method == null ? PyNone.NONE : method;
    }

    /// Return the text that a method gave, if it is one.
    @PyMethod("checked_text(object, text, /)")
    static Object checkedText(Object object, Object text) {
        return ReprOps.checkText(text, ReprOps.pythonMethodName(object));
    }

    /// Return an iterator of what reduce() reduces.
    @PyMethod("reducible(iterable, /)")
    static Object reducible(ThreadState ts, Object iterable) {
        try {
            return IterOps.iter(ts, iterable);
        } catch (PyException e) {
            if (e.is(ExceptionTypes.TYPE_ERROR)) {
                throw PyErr.typeError("reduce() arg 2 must support iteration");
            }
            throw e;
        }
    }

    /// Sort a list in place by keys.
    @PyMethod("sort(items, keys, reverse, /)")
    static void sort(ThreadState ts, PyList items, PyList keys, boolean reverse) {
        if (items.size() != keys.size()) {
            throw PyErr.valueError("there must be as many keys as items");
        }
        Object[] sorted = items.toArray();
        try {
            Object[] by = keys == items ? sorted : keys.toArray();
            ListSort.sortByKeys(ts, sorted, by, reverse);
        } finally {
            items.replaceAll(sorted);
        }
    }

    /// Empty a list and return a list of its items.
    @PyMethod("detach(list, /)")
    static Object detach(PyList list) {
        PyList items = PyList.of(list.toArray());
        list.replaceAll(new Object[0]);
        return items;
    }

    /// Put items back into a list and return whether it has got others meanwhile.
    @PyMethod("attach(list, items, /)")
    static boolean attach(PyList list, PyList items) {
        boolean modified = list.size() != 0;
        list.replaceAll(items.toArray());
        return modified;
    }

    /// Begin a sum.
    @PyMethod("begin_sum(start, /)")
    static Object beginSum(Object start) {
        return new Sum(start);
    }

    /// Add an item to a sum.
    @PyMethod("add(sum, item, /)")
    static void add(ThreadState ts, Sum sum, Object item) {
        sum.add(ts, item);
    }

    /// Return the total of a sum.
    @PyMethod("end_sum(sum, /)")
    static Object endSum(Sum sum) {
        return sum.total();
    }

    /// Begin a class: resolve its bases and metaclass. Calling the result runs its body.
    @PyMethod("begin_class(func, name, bases, kwds, /)")
    static Object beginClass(ThreadState ts, Object func, Object name, PyTuple bases, PyDict kwds) {
        return ClassBuilder.begin(ts, func, name, bases.items(), kwds);
    }

    /// End a class whose body has run: call its metaclass.
    @PyMethod("end_class(building, cell, /)")
    static Object endClass(ThreadState ts, ClassBuilder building, Object cell) {
        return building.end(ts, cell);
    }

    /// Make a context the current one.
    @PyMethod("enter_context(context, /)")
    static void enterContext(ThreadState ts, Object context) {
        context(context).enter(ts);
    }

    /// Make the context current again that was before.
    @PyMethod("leave_context(context, /)")
    static void leaveContext(ThreadState ts, Object context) {
        context(context).leave(ts);
    }

    private static ScriptContext context(Object object) {
        if (object instanceof ScriptContext context) {
            return context;
        }
        throw PyErr.typeError("a context is required, not %s", PyErr.className(object));
    }

    /// Return the pair of an enumeration's next number and an item.
    @PyMethod("numbered(enumeration, item, /)")
    static Object numbered(ThreadState ts, PyEnumerate enumeration, Object item) {
        return enumeration.numbered(ts, item);
    }

    /// End a zip of which one iterator has ended.
    @PyMethod("end_zip(zip, index, /)")
    static void endZip(ThreadState ts, PyZip zip, int index) {
        zip.ended(ts, index);
    }
}
