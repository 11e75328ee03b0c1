package dev.fermata.host;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/// Java functional interfaces: what scripts call of an object that implements one, and which Java types a Python callable
/// can stand for.
final class Lambdas {

    private Lambdas() {}

    /// The function that calls the one abstract method of the functional interface that `value` implements, or null if
    /// it implements none.
    static @Nullable ExportedFunction function(Object value) {
        for (Class<?> c = value.getClass(); c != null; c = c.getSuperclass()) {
            for (Class<?> candidate : c.getInterfaces()) {
                if (candidate.isAnnotationPresent(FunctionalInterface.class)) {
                    Method method = methodOf(candidate);
                    if (method != null && method.trySetAccessible()) {
                        return function(value, method);
                    }
                }
            }
        }
        return null;
    }

    private static ExportedFunction function(Object value, Method method) {
        StringBuilder signature = new StringBuilder(method.getName()).append('(');
        for (int i = 0; i < method.getParameterCount(); i++) {
            signature.append("arg").append(i).append(", ");
        }
        signature.append(method.getParameterCount() > 0 ? "/)" : ")");
        return new ExportedFunction(
                signature.toString(), null, new ExportedClass.JavaMethod(method, value));
    }

    /// The one abstract method of a functional interface, or null if the type is none.
    static @Nullable Method methodOf(Class<?> type) {
        if (!type.isInterface()) {
            return null;
        }
        Method found = null;
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isObjectMethod(method)) {
                if (found != null && !found.getName().equals(method.getName())) {
                    return null;
                }
                found = method;
            }
        }
        return found;
    }

    /// Whether the method is one that `Object` implements.
    static boolean isObjectMethod(Method method) {
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /// Calls a default method of an interface on a proxy.
    static @Nullable Object invokeDefault(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments);
        } catch (InvocationTargetException e) {
            throw HostSide.unwrapped(e);
        }
    }
}
