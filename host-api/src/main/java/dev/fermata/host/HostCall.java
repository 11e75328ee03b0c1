package dev.fermata.host;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/// The arguments of one call of a [HostFunction], bound to the parameters of its signature. Valid during the call.
public final class HostCall {

    private final HostSide side;
    private final ExportedFunction function;
    private final Object[] values;

    HostCall(HostSide side, ExportedFunction function, Object[] values) {
        this.side = side;
        this.function = function;
        this.values = values;
    }

    /// The script that calls.
    public Execution execution() {
        return side.execution();
    }

    /// An argument, converted as [Values#toJava] says. `*args` is a `List`, `**kwargs` a `Map`.
    ///
    /// @throws IllegalArgumentException if the signature has no such parameter
    public @Nullable Object get(String parameter) {
        return get(parameter, Object.class);
    }

    /// An argument as a Java type, converted as [Values] says.
    ///
    /// @throws IllegalArgumentException if the signature has no such parameter
    public <T> T get(String parameter, Class<T> type) {
        @SuppressWarnings("unchecked")
        T typed = (T) argument(function.indexOf(parameter), type);
        return typed;
    }

    /// Argument `index` as a Java type.
    @Nullable Object argument(int index, Type type) {
        return new ToJava(side.state(), side)
                .convert(values[index], type, function.describe(index));
    }

    /// A str argument.
    public String text(String parameter) {
        return get(parameter, String.class);
    }

    /// An int argument that fits a `long`.
    public long integer(String parameter) {
        return get(parameter, Long.class);
    }

    /// A float or int argument.
    public double number(String parameter) {
        return get(parameter, Double.class);
    }

    /// A bool argument.
    public boolean flag(String parameter) {
        return get(parameter, Boolean.class);
    }

    /// A callable argument.
    public ScriptFunction function(String parameter) {
        return get(parameter, ScriptFunction.class);
    }

    /// All arguments by parameter, in order.
    public Map<String, @Nullable Object> arguments() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String name : function.parameterNames()) {
            all.put(name, get(name));
        }
        return all;
    }
}
