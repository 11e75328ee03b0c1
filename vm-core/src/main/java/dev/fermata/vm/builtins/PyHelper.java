package dev.fermata.vm.builtins;

import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyTypeSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import java.util.Arrays;

/// Define the builtin 'help'.
///
/// This is a wrapper around pydoc.help that provides a helpful message when 'help' is typed at the Python interactive
/// prompt.
@PyTypeSpec(name = "_Helper", module = "_sitebuiltins", hidden = true)
final class PyHelper extends PyObject {

    static final PyType TYPE = PyHelperSpec.TYPE;

    PyHelper() {
        super(TYPE);
    }

    @PyMethod("__repr__(self, /)")
    String repr() {
        return "Type help() for interactive help, or help(object) for help about object.";
    }

    @PyMethod("__call__(self, *args, **kwds)")
    Object help(ThreadState ts, Object[] args, PyDict kwds) {
        Object pydoc = CallOps.call1(ts, ts.interpreter().builtin("__import__"), "pydoc");
        // It would look for a pager to run, and there are no processes.
        AttrOps.set(ts, pydoc, "pager", AttrOps.get(ts, pydoc, "plainpager"));
        String[] keywords = new String[kwds.size()];
        Object[] all = Arrays.copyOf(args, args.length + keywords.length);
        int i = 0;
        for (Object key : kwds.keys()) {
            keywords[i] = Str.utf16(key);
            all[args.length + i] = kwds.get(ts, key);
            i++;
        }
        return CallOps.call(ts, AttrOps.get(ts, pydoc, "help"), all, keywords);
    }
}
