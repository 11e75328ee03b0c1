package dev.fermata.vm.interp;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.code.CallShape;
import dev.fermata.vm.code.Code;
import dev.fermata.vm.code.FrozenSetConstant;
import dev.fermata.vm.code.TupleConstant;
import dev.fermata.vm.object.Builtins;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.CoreTypes;
import dev.fermata.vm.object.PyEllipsis;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.run.PyCode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Turns the constants of a [Code] into Python values. They are immutable, so all scripts share them.
public final class Constants {

    private Constants() {}

    /// A value for each constant; null for those that only instructions use.
    static @Nullable Object[] values(ThreadState ts, Code code) {
        List<Object> consts = code.consts();
        @Nullable Object[] values = new Object[consts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(ts, consts.get(i));
        }
        return values;
    }

    /// The `co_consts` of a code.
    static PyTuple visible(ThreadState ts, Code code) {
        List<Object> out = new ArrayList<>();
        for (Object constant : code.consts()) {
            Object value = value(ts, constant);
            if (value != null) {
                out.add(value);
            }
        }
        return PyTuple.copyOf(out);
    }

    /// The value of a constant of code or of a literal; null for what only instructions use.
    public static @Nullable Object value(ThreadState ts, Object constant) {
        return switch (constant) {
            case CallShape shape -> null;
            case Code nested -> PyCode.of(ts, Executable.get(nested));
            case Singleton s -> s == Singleton.NONE ? PyNone.NONE : PyEllipsis.ELLIPSIS;
            case WideString wide -> PyStr.of(wide.codePoints().clone());
            case BytesLiteral bytes -> bytes(ts, bytes);
            case ComplexLiteral c -> CallOps.call2(ts, CoreTypes.COMPLEX, c.real(), c.imag());
            case TupleConstant tuple -> PyTuple.of(all(ts, tuple.elements()));
            case FrozenSetConstant set ->
                    CallOps.call1(
                            ts,
                            Builtins.type("builtins.frozenset"),
                            PyTuple.of(all(ts, set.elements())));
            default -> constant;
        };
    }

    private static Object[] all(ThreadState ts, List<Object> constants) {
        Object[] values = new Object[constants.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = value(ts, constants.get(i));
            values[i] = value == null ? PyNone.NONE : value;
        }
        return values;
    }

    private static Object bytes(ThreadState ts, BytesLiteral literal) {
        PyList octets = new PyList();
        for (byte octet : literal.value()) {
            octets.add((long) (octet & 0xFF));
        }
        return CallOps.call1(ts, CoreTypes.BYTES, octets);
    }
}
