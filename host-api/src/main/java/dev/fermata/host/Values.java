package dev.fermata.host;

import dev.fermata.vm.builtins.TracebackPrinter;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyStr;

import org.jspecify.annotations.Nullable;

/// Converts values between Java and Python. Containers are copied, never shared; objects of the host's are wrapped and
/// have only what it exports; Python functions are handles.
///
/// | Java | Python |
/// |---|---|
/// | `null`, an empty `Optional` | `None` |
/// | `Boolean` | `bool` |
/// | `String`, `CharSequence`, `Character`, enum constant (its name), `UUID`, `URI` | `str`; back as `String` |
/// | `Byte`, `Short`, `Integer`, `Long`, `BigInteger` | `int`; back as `Long`, or `BigInteger` if it does not fit |
/// | `Float`, `Double`, `BigDecimal` | `float`; back as `Double` |
/// | `byte[]` | `bytes`; a `bytearray` comes back so too |
/// | `java.time` points in time, dates, zones, `Period` | `str`, ISO 8601 |
/// | `Duration` | `float`, in seconds |
/// | `List`, other collections, arrays | `list`; a `tuple` comes back as a `List` too |
/// | `Set` | `set`; a `frozenset` comes back as a `Set` too |
/// | `Map` | `dict`; back as a `Map` |
/// | a record | an object with its components as attributes; back as the same record |
/// | an object with [Exported] methods | an object with these methods; back as the same object |
/// | [HostFunction], a lambda or other functional interface | a function |
/// | [ScriptFunction] | a Python callable |
///
/// Where Java asks for a type, as an exported method's parameters do, it gets that type: any number type in whose range
/// the value is, an enum constant by its name, a record for a `dict`, `java.time` values for ISO text and for objects with
/// `isoformat()`, and an interface for a callable or an object with methods of the same names.
///
/// Other Python objects cross as they are, opaque to Java, and so do items of sets and keys of dicts that are containers
/// with more than a thousand values inside.
public final class Values {

    private Values() {}

    /// The Python value for a Java value that has no items whose hash depends on the script, as the dict keys of type
    /// `bytes` and the items of sets do.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Object toPython(@Nullable Object value) {
        return switch (value) {
            case null -> PyNone.NONE;
            case Long n -> n;
            case Double d -> d;
            case Boolean b -> b;
            case String s -> PyStr.of(s);
            default -> new ToPython(TracebackPrinter.bareState(), null).convert(value);
        };
    }

    /// The Java value for a Python value.
    public static @Nullable Object toJava(Object value) {
        return switch (value) {
            case PyNone none -> null;
            case Long n -> n;
            case Double d -> d;
            case Boolean b -> b;
            case String s -> s;
            default -> new ToJava(TracebackPrinter.bareState(), null).convert(value);
        };
    }
}
