package dev.fermata.host;

import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyList;
import dev.fermata.vm.object.PyNone;
import dev.fermata.vm.object.PyObject;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;
import dev.fermata.vm.types.PyBaseSet;
import dev.fermata.vm.types.PyByteArray;
import dev.fermata.vm.types.PyBytes;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes values of a wanted Java type of Python values: the parameters of exported methods and the results of callbacks.
final class ToJavaType {

    private final ToJava untyped;
    private final ThreadState ts;
    private final @Nullable HostSide side;

    ToJavaType(ToJava untyped, ThreadState ts, @Nullable HostSide side) {
        this.untyped = untyped;
        this.ts = ts;
        this.side = side;
    }

    /// The value of Java type `type` for a Python value.
    ///
    /// @param what how errors name the value
    /// @throws PyException TypeError or ValueError if there is none
    @Nullable Object convert(Object value, Type type, String what) {
        return switch (type) {
            case Class<?> c -> toClass(value, c, c, what);
            case ParameterizedType p -> toClass(value, (Class<?>) p.getRawType(), p, what);
            case GenericArrayType a -> array(value, rawClass(a.getGenericComponentType()), what);
            case WildcardType w -> convert(value, w.getUpperBounds()[0], what);
            case TypeVariable<?> v -> convert(value, v.getBounds()[0], what);
            default -> untyped.convert(value);
        };
    }

    private static Class<?> rawClass(Type type) {
        return switch (type) {
            case Class<?> c -> c;
            case ParameterizedType p -> (Class<?>) p.getRawType();
            case null, default -> Object.class;
        };
    }

    private @Nullable Object toClass(Object value, Class<?> raw, Type type, String what) {
        Class<?> c = raw.isPrimitive() ? MethodType.methodType(raw).wrap().returnType() : raw;
        if (c == Object.class) {
            return untyped.convert(value);
        }
        if (c == Optional.class) {
            return value == PyNone.NONE
                    ? Optional.empty()
                    : Optional.ofNullable(convert(value, argument(type, 0), what));
        }
        if (value == PyNone.NONE && !raw.isPrimitive()) {
            return null;
        }
        Object plain = PyPrimitive.unwrap(value);
        Object found = simple(plain, c, what);
        if (found == null) {
            found = container(plain, c, type, what);
        }
        if (found == null) {
            found = object(plain, c, what);
        }
        if (found == null) {
            throw PyErr.typeError("%s must be %s, not %s", what, nameOf(c), PyErr.typeName(value));
        }
        return found;
    }

    private @Nullable Object simple(Object plain, Class<?> c, String what) {
        if (c == String.class || c == CharSequence.class) {
            return Str.isStr(plain) ? Str.utf16(plain) : null;
        }
        if (c == Boolean.class) {
            return plain instanceof Boolean ? plain : null;
        }
        if (Number.class.isAssignableFrom(c)) {
            return number(plain, c, what);
        }
        if (c == Character.class) {
            return Str.isStr(plain) && Str.utf16(plain).length() == 1
                    ? Str.utf16(plain).charAt(0)
                    : null;
        }
        if (c == byte[].class) {
            return switch (plain) {
                case PyBytes b -> b.toByteArray();
                case PyByteArray b -> b.copyBytes(0, b.byteLength());
                default -> null;
            };
        }
        if (c.isEnum()) {
            return Str.isStr(plain) ? constant(c, Str.utf16(plain), what) : null;
        }
        if (c == Duration.class && !Str.isStr(plain)) {
            Object seconds = number(plain, Double.class, what);
            return seconds == null ? null : Duration.ofNanos((long) ((double) seconds * 1e9));
        }
        return c.getPackageName().equals("java.time") ? time(plain, c) : null;
    }

    private static @Nullable Object number(Object plain, Class<?> c, String what) {
        BigInteger n =
                switch (plain) {
                    case Long i -> BigInteger.valueOf(i);
                    case BigInteger i -> i;
                    case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
                    default -> null;
                };
        if (c == Number.class) {
            return plain instanceof Number ? plain : null;
        }
        if (c == Double.class || c == Float.class || c == BigDecimal.class) {
            return real(n, plain, c);
        }
        if (n == null) {
            return null;
        }
        if (c == BigInteger.class) {
            return n;
        }
        int bits = c == Long.class ? 64 : c == Integer.class ? 32 : c == Short.class ? 16 : 8;
        if (n.bitLength() >= bits) {
            throw PyErr.overflowError("%s does not fit a Java %s", what, nameOf(c));
        }
        long small = n.longValue();
        return switch (bits) {
            case 64 -> (Object) small;
            case 32 -> (int) small;
            case 16 -> (short) small;
            default -> (byte) small;
        };
    }

    private static @Nullable Object real(@Nullable BigInteger n, Object plain, Class<?> c) {
        if (n == null && !(plain instanceof Double)) {
            return null;
        }
        if (c == BigDecimal.class) {
            return n != null ? new BigDecimal(n) : BigDecimal.valueOf((Double) plain);
        }
        double d = n != null ? n.doubleValue() : (Double) plain;
        return c == Double.class ? (Object) d : (Object) (float) d;
    }

    private static Object constant(Class<?> type, String name, String what) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw PyErr.valueError("%s must name a %s, not '%s'", what, type.getSimpleName(), name);
    }

    /// A `java.time` value of ISO text, or of an object that has `isoformat()`.
    private @Nullable Object time(Object plain, Class<?> c) {
        String text =
                Str.isStr(plain)
                        ? Str.utf16(plain)
                        : plain instanceof PyObject o && o.type().lookup("isoformat") != null
                                ? Str.utf16(CallOps.callAttribute(ts, o, "isoformat"))
                                : null;
        if (text == null) {
            return null;
        }
        try {
            return c.getMethod("parse", CharSequence.class).invoke(null, text);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        } catch (InvocationTargetException e) {
            throw PyErr.valueError("%s", HostSide.unwrapped(e).getMessage());
        }
    }

    private @Nullable Object container(Object plain, Class<?> c, Type type, String what) {
        if (c.isArray()) {
            return isSequence(plain) ? array(plain, c.getComponentType(), what) : null;
        }
        if (c == List.class || c == Collection.class || c == Iterable.class) {
            return isSequence(plain) ? items(plain, type, new ArrayList<>(), what) : null;
        }
        if (c == Set.class) {
            return plain instanceof PyBaseSet
                    ? items(plain, type, new LinkedHashSet<>(), what)
                    : null;
        }
        if (c == Map.class) {
            return plain instanceof PyDict d ? entries(d, type, what) : null;
        }
        return null;
    }

    private static boolean isSequence(Object plain) {
        return plain instanceof PyList || plain instanceof PyTuple || plain instanceof PyBaseSet;
    }

    private Object array(Object plain, Class<?> component, String what) {
        if (!isSequence(plain)) {
            throw PyErr.typeError("%s must be list, not %s", what, PyErr.typeName(plain));
        }
        Object[] items = IterOps.toArray(ts, plain);
        Object array = Array.newInstance(component, items.length);
        for (int i = 0; i < items.length; i++) {
            Array.set(array, i, convert(items[i], component, "item of " + what));
        }
        return array;
    }

    private Collection<@Nullable Object> items(
            Object plain, Type type, Collection<@Nullable Object> out, String what) {
        Type item = argument(type, 0);
        for (Object each : IterOps.toArray(ts, plain)) {
            out.add(convert(each, item, "item of " + what));
        }
        return out;
    }

    private Map<@Nullable Object, @Nullable Object> entries(PyDict dict, Type type, String what) {
        Map<@Nullable Object, @Nullable Object> out = new LinkedHashMap<>();
        ts.charge(dict.entryEnd());
        for (int i = 0; i < dict.entryEnd(); i++) {
            Object key = dict.keyAt(i);
            if (key != null) {
                out.put(
                        convert(key, argument(type, 0), "key of " + what),
                        convert(dict.valueAt(i), argument(type, 1), "value of " + what));
            }
        }
        return out;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType p
                ? p.getActualTypeArguments()[index]
                : Object.class;
    }

    private @Nullable Object object(Object plain, Class<?> c, String what) {
        if (plain instanceof PyHostObject h && c.isInstance(h.object())) {
            return h.object();
        }
        if (c.isInstance(plain)) {
            return plain;
        }
        if (c.isRecord() && plain instanceof PyDict dict) {
            return record(dict, c, what);
        }
        if (side == null || !(plain instanceof PyObject o)) {
            return null;
        }
        if (c == ScriptFunction.class) {
            return CallOps.isCallable(o) ? new ScriptFunction(side, o) : null;
        }
        return c.isInterface() ? ScriptProxy.of(side, o, c) : null;
    }

    private Object record(PyDict dict, Class<?> c, String what) {
        RecordComponent[] components = c.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Object value = dict.get(name);
            if (value == null) {
                throw PyErr.typeError("%s has no item '%s'", what, name);
            }
            types[i] = components[i].getType();
            values[i] = convert(value, components[i].getGenericType(), what + "['" + name + "']");
        }
        try {
            Constructor<?> constructor = c.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw PyErr.valueError("%s", HostSide.unwrapped(e).getMessage());
        } catch (ReflectiveOperationException e) {
            throw PyErr.typeError("%s must be %s, not dict", what, nameOf(c));
        }
    }

    /// How Python code would call a Java type.
    private static String nameOf(Class<?> c) {
        if (c == String.class || c == CharSequence.class || c == Character.class || c.isEnum()) {
            return "str";
        }
        if (c == Boolean.class) {
            return "bool";
        }
        if (c == Double.class || c == Float.class || c == BigDecimal.class) {
            return "float";
        }
        if (c == Long.class || c == Integer.class || c == BigInteger.class) {
            return "int";
        }
        if (c == byte[].class) {
            return "bytes";
        }
        if (c.isArray() || Collection.class.isAssignableFrom(c)) {
            return Set.class.isAssignableFrom(c) ? "set" : "list";
        }
        return c == Map.class ? "dict" : c == ScriptFunction.class ? "callable" : c.getSimpleName();
    }
}
