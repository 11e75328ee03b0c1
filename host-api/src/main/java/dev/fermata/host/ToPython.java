package dev.fermata.host;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyStr;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBytes;
import dev.fermata.vm.types.PySet;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// Makes Python values of Java values, as [Values] documents.
final class ToPython {

    private static final int MAX_DEPTH = 100;

    private final ThreadState ts;
    private final @Nullable HostSide side;

    /// Makes a conversion.
    ///
    /// @param ts hashes the keys of dicts and sets
    /// @param side the script that gets the values, or null if it has not started
    ToPython(ThreadState ts, @Nullable HostSide side) {
        this.ts = ts;
        this.side = side;
    }

    /// The Python value.
    ///
    /// @throws IllegalArgumentException if there is none
    Object convert(@Nullable Object value) {
        return convert(value, 0);
    }

    private Object convert(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("value is nested more than " + MAX_DEPTH + " deep");
        }
        return switch (value) {
            case null -> PyNone.NONE;
            case Boolean b -> b;
            case Number n -> number(n);
            case String s -> PyStr.of(s);
            case Character c -> c.toString();
            case byte[] bytes -> PyBytes.of(bytes);
            case Map<?, ?> map -> dict(map, depth);
            case Set<?> set -> set(set, depth);
            case Collection<?> items -> list(items, depth);
            case Optional<?> o -> convert(o.orElse(null), depth);
            case OptionalInt o -> o.isPresent() ? (Object) (long) o.getAsInt() : PyNone.NONE;
            case OptionalLong o -> o.isPresent() ? (Object) o.getAsLong() : PyNone.NONE;
            case OptionalDouble o -> o.isPresent() ? (Object) o.getAsDouble() : PyNone.NONE;
            case Enum<?> e -> PyStr.of(e.name());
            case Duration d -> d.getSeconds() + d.getNano() / 1e9;
            case TemporalAccessor t -> PyStr.of(t.toString());
            case Period p -> p.toString();
            case ZoneId z -> z.getId();
            case CharSequence s -> PyStr.of(s.toString());
            case UUID id -> id.toString();
            case URI uri -> PyStr.of(uri.toString());
            case PyObject o -> o;
            case ScriptFunction f -> function(f);
            case CompletionStage<?> stage when side != null ->
                    side.operation(ts, "operation", stage);
            default -> other(value, depth);
        };
    }

    private static Object number(Number n) {
        return switch (n) {
            case Long i -> i;
            case Integer i -> (long) i;
            case Short i -> (long) i;
            case Byte i -> (long) i;
            case Double d -> d;
            case Float d -> (double) d;
            case BigInteger big -> Convert.normal(big);
            case BigDecimal big -> big.doubleValue();
            default -> throw none(n);
        };
    }

    private Object dict(Map<?, ?> map, int depth) {
        PyDict out = new PyDict();
        for (Map.Entry<?, ?> e : map.entrySet()) {
            out.put(ts, hashable(e.getKey(), depth), convert(e.getValue(), depth + 1));
        }
        return out;
    }

    private Object set(Set<?> set, int depth) {
        PySet out = new PySet();
        for (Object item : set) {
            out.add(ts, hashable(item, depth));
        }
        return out;
    }

    /// A key of a dict or item of a set: a `List` becomes a tuple there.
    private Object hashable(@Nullable Object key, int depth) {
        Object converted = convert(key, depth + 1);
        if (converted instanceof PyDict || converted instanceof PySet) {
            throw new IllegalArgumentException("not hashable in Python: " + key);
        }
        return converted instanceof PyList list ? tuple(list) : converted;
    }

    private static Object tuple(PyList list) {
        Object[] items = list.toArray();
        for (int i = 0; i < items.length; i++) {
            if (items[i] instanceof PyList inner) {
                items[i] = tuple(inner);
            } else if (items[i] instanceof PyDict || items[i] instanceof PySet) {
                throw new IllegalArgumentException("not hashable in Python: a container in a key");
            }
        }
        return dev.fermata.vm.object.PyTuple.of(items);
    }

    private Object list(Collection<?> items, int depth) {
        PyList out = new PyList();
        for (Object item : items) {
            out.add(convert(item, depth + 1));
        }
        return out;
    }

    private Object function(ScriptFunction f) {
        if (side != null && !f.belongsTo(side)) {
            throw new IllegalArgumentException("the function belongs to another script");
        }
        return f.function();
    }

    private Object other(Object value, int depth) {
        Class<?> type = value.getClass();
        if (type.isArray()) {
            PyList out = new PyList();
            for (int i = 0; i < Array.getLength(value); i++) {
                out.add(convert(Array.get(value, i), depth + 1));
            }
            return out;
        }
        if (value instanceof HostFunction f) {
            return ExportTable.function(new ExportedFunction("function(*args, **kwargs)", null, f));
        }
        if (value instanceof Record || !ExportedClass.of(type).isEmpty()) {
            return new PyHostObject(value);
        }
        ExportedFunction function = Lambdas.function(value);
        if (function != null) {
            return ExportTable.function(function);
        }
        throw none(value);
    }

    private static IllegalArgumentException none(Object value) {
        return new IllegalArgumentException("no Python value for " + value.getClass().getName());
    }
}
