package dev.fermata.vm.pyast;

import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.code.FrozenSetConstant;
import dev.fermata.vm.code.TupleConstant;
import dev.fermata.vm.object.PyEllipsis;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.PyComplex;
import dev.fermata.vm.types.PyFrozenSet;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Reads the values of `ast.Constant`.
final class AstConstants {

    private AstConstants() {}

    /// The literal for a Python value.
    ///
    /// @throws dev.fermata.vm.object.PyException TypeError if no literal has such a value
    static Object read(Object value) {
        if (value == PyNone.NONE) {
            return Singleton.NONE;
        }
        if (value == PyEllipsis.ELLIPSIS) {
            return Singleton.ELLIPSIS;
        }
        return switch (value) {
            case Long l -> l;
            case BigInteger i -> i;
            case Double d -> d;
            case Boolean b -> b;
            case String s -> s;
            case PyStr s -> new WideString(s.codePoints().clone());
            case PyBytes b when b.type() == PyBytes.TYPE -> new BytesLiteral(b.toByteArray());
            case PyComplex c -> new ComplexLiteral(c.real(), c.imag());
            case PyTuple t when t.type() == PyTuple.TYPE ->
                    new TupleConstant(all(List.of(t.items())));
            case PyFrozenSet s when s.type() == PyFrozenSet.TYPE ->
                    new FrozenSetConstant(all(s.items()));
            default ->
                    throw PyErr.typeError(
                            "got an invalid type in Constant: %s", PyErr.className(value));
        };
    }

    private static List<Object> all(List<Object> items) {
        List<Object> elements = new ArrayList<>();
        for (Object item : items) {
            elements.add(read(item));
        }
        return elements;
    }
}
