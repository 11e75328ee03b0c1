package dev.fermata.stdlib.array;

import dev.fermata.annotations.PyConstant;
import dev.fermata.annotations.PyMethod;
import dev.fermata.annotations.PyModuleSpec;
import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyModule;
import dev.fermata.vm.object.PyType;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;

/// This module defines an object type which can efficiently represent an array of basic values: characters, integers,
/// floating point numbers.
///
/// Arrays are sequence types and behave very much like lists, except that the type of objects stored in them is
/// constrained.
@PyModuleSpec(name = "array")
final class ArrayModule {

    @PyConstant("typecodes")
    static final String TYPECODES = "bBuhHiIlLqQfd";

    private ArrayModule() {}

    static void exec(ThreadState ts, PyModule module) {
        module.dict().put("ArrayType", PyArray.TYPE);
        Object import_ = ts.interpreter().builtin("__import__");
        Object abc = AttrOps.get(ts, CallOps.call1(ts, import_, "collections.abc"), "abc");
        CallOps.callAttribute(
                ts, AttrOps.get(ts, abc, "MutableSequence"), "register", PyArray.TYPE);
    }

    /// Internal. Used for pickling support.
    @PyMethod("_array_reconstructor(arraytype, typecode, mformat_code, items, /)")
    static Object reconstruct(
            ThreadState ts, Object arraytype, Object typecode, int mformatCode, Object items) {
        if (!(arraytype instanceof PyType type)) {
            throw PyErr.typeError(
                    "first argument must be a type object, not %s", PyErr.className(arraytype));
        }
        if (!type.isSubtypeOf(PyArray.TYPE)) {
            throw PyErr.typeError(
                    "%s is not a subtype of %s", type.name(), PyArray.TYPE.errorName());
        }
        ItemType itemType =
                Str.isStr(typecode) && Str.length(typecode) == 1
                        ? ItemType.of(Str.codePointAt(typecode, 0))
                        : null;
        if (itemType == null) {
            throw PyErr.valueError("second argument must be a valid type code");
        }
        MachineFormat format = MachineFormat.of(mformatCode);
        if (format == null) {
            throw PyErr.valueError("third argument must be a valid machine format code.");
        }
        if (!(items instanceof PyBytes bytes)) {
            throw PyErr.typeError(
                    "fourth argument should be bytes, not %s", PyErr.className(items));
        }
        return format.read(ts, type, itemType, bytes);
    }
}
