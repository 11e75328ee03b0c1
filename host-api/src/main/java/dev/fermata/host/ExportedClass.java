package dev.fermata.host;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The [Exported] methods of a Java class, those it inherits included.
final class ExportedClass {

    private static final ClassValue<ExportedClass> CACHE =
            new ClassValue<>() {
                @Override
                protected ExportedClass computeValue(Class<?> type) {
                    return new ExportedClass(type);
                }
            };

    private record Entry(Method method, String signature, @Nullable String doc) {}

    private final List<Entry> entries;

    private ExportedClass(Class<?> type) {
        Map<String, Entry> found = new LinkedHashMap<>();
        collect(type, found);
        this.entries = List.copyOf(found.values());
    }

    /// The exported methods of a class.
    ///
    /// @throws IllegalArgumentException if a signature does not fit its method
    static ExportedClass of(Class<?> type) {
        return CACHE.get(type);
    }

    private static void collect(Class<?> type, Map<String, Entry> found) {
        for (Method method : type.getDeclaredMethods()) {
            Exported exported = method.getAnnotation(Exported.class);
            if (exported != null && !method.isBridge()) {
                found.putIfAbsent(method.getName(), entry(method, exported));
            }
        }
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), found);
        }
        for (Class<?> parent : type.getInterfaces()) {
            collect(parent, found);
        }
    }

    private static Entry entry(Method method, Exported exported) {
        if (!Modifier.isPublic(method.getModifiers())) {
            throw new IllegalArgumentException("exported but not public: " + method);
        }
        if (!method.trySetAccessible()) {
            throw new IllegalArgumentException("not accessible to the host API: " + method);
        }
        String signature =
                exported.value().isEmpty() ? signatureOf(method) : exported.value().strip();
        int count = new ExportedFunction(signature, null, call -> null).parameterCount();
        if (count != method.getParameterCount()) {
            throw new IllegalArgumentException(
                    "the signature " + signature + " does not fit " + method);
        }
        return new Entry(method, signature, exported.doc().isEmpty() ? null : exported.doc());
    }

    private static String signatureOf(Method method) {
        StringBuilder text = new StringBuilder(method.getName()).append('(');
        for (int i = 0; i < method.getParameterCount(); i++) {
            boolean rest = method.isVarArgs() && i == method.getParameterCount() - 1;
            text.append(rest ? "/, *" : "").append(method.getParameters()[i].getName());
            text.append(", ");
        }
        boolean fixed = method.getParameterCount() > 0 && !method.isVarArgs();
        String all = text.append(fixed ? "/, " : "").toString().replace("(/, *", "(*");
        return (all.endsWith(", ") ? all.substring(0, all.length() - 2) : all) + ")";
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// The functions that call the methods of `object`.
    List<ExportedFunction> bind(Object object) {
        List<ExportedFunction> functions = new ArrayList<>();
        for (Entry entry : entries) {
            Method method = entry.method();
            functions.add(
                    new ExportedFunction(
                            entry.signature(), entry.doc(), new JavaMethod(method, object)));
        }
        return functions;
    }

    /// Calls a Java method with a script's arguments.
    ///
    /// @param receiver what it is called on
    record JavaMethod(Method method, Object receiver) implements HostFunction {

        @Override
        public @Nullable Object call(HostCall call) throws Exception {
            Type[] types = method.getGenericParameterTypes();
            @Nullable Object[] arguments = new Object[types.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = call.argument(i, types[i]);
            }
            try {
                return method.invoke(receiver, arguments);
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw HostSide.unwrapped(e);
            }
        }
    }
}
