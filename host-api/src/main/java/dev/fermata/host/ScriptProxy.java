package dev.fermata.host;

import dev.fermata.vm.object.AttrOps;
import dev.fermata.vm.object.CallOps;
import dev.fermata.vm.object.PyObject;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// A Python object that stands for a Java interface: a callable for a functional interface, else an object whose methods
/// have the names of the interface's.
final class ScriptProxy implements InvocationHandler {

    private final HostSide side;

    /// Kept alive for calls.
    private final Execution execution;

    private final PyObject object;
    private final boolean callable;

    private ScriptProxy(HostSide side, PyObject object, boolean callable) {
        this.side = side;
        this.execution = side.execution();
        this.object = object;
        this.callable = callable;
    }

    /// The Java object, or null if the Python object cannot stand for the interface.
    static @Nullable Object of(HostSide side, PyObject object, Class<?> type) {
        boolean callable = Lambdas.methodOf(type) != null && CallOps.isCallable(object);
        if (!callable && !hasMethods(side, object, type)) {
            return null;
        }
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                new ScriptProxy(side, object, callable));
    }

    private static boolean hasMethods(HostSide side, PyObject object, Class<?> type) {
        for (Method method : type.getMethods()) {
            if (java.lang.reflect.Modifier.isAbstract(method.getModifiers())
                    && !Lambdas.isObjectMethod(method)
                    && AttrOps.find(side.state(), object, method.getName()) == null) {
                return false;
            }
        }
        return true;
    }

    /// The Python object.
    PyObject object() {
        return object;
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        @Nullable Object[] all = arguments == null ? new Object[0] : arguments;
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, all);
        }
        if (method.isDefault()) {
            return Lambdas.invokeDefault(proxy, method, arguments);
        }
        String name = callable ? null : method.getName();
        return side.callMember(object, name, method.getGenericReturnType(), all);
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(object);
            default -> "ScriptProxy[" + object.type().name() + "]";
        };
    }
}
