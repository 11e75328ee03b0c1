package dev.fermata.host;

import dev.fermata.annotations.PyMethod;
import dev.fermata.vm.object.MethodDef;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyTuple;
import dev.fermata.vm.object.Signature;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One function that scripts can call: its Python signature and what it does. Immutable and shared by all scripts.
final class ExportedFunction {

    private final String name;
    private final String parameters;
    private final Signature signature;
    private final @Nullable String doc;
    private final HostFunction body;
    private final @Nullable Object[] defaults;

    /// Makes a function.
    ///
    /// @param signature such as `fetch(url, timeout=10)`
    /// @throws IllegalArgumentException if it cannot be read
    ExportedFunction(String signature, @Nullable String doc, HostFunction body) {
        int open = signature.indexOf('(');
        if (open <= 0 || !signature.endsWith(")")) {
            throw new IllegalArgumentException("not a signature: " + signature);
        }
        this.name = signature.substring(0, open).strip();
        this.parameters = signature.substring(open);
        this.signature = Signature.parse(parameters);
        this.doc = doc;
        this.body = body;
        List<Signature.Parameter> all = this.signature.parameters();
        this.defaults = new Object[all.size()];
        for (int i = 0; i < defaults.length; i++) {
            String text = all.get(i).defaultText();
            if (!isIdentifier(all.get(i).name())) {
                throw new IllegalArgumentException("not a signature: " + signature);
            }
            defaults[i] = text == null ? null : Literals.value(text);
        }
        if (!isIdentifier(name)) {
            throw new IllegalArgumentException("not a signature: " + signature);
        }
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && Character.isJavaIdentifierStart(text.charAt(0))
                && text.chars().allMatch(Character::isJavaIdentifierPart);
    }

    String name() {
        return name;
    }

    /// The definition of this function as number `index` of `table`.
    MethodDef def(ExportTable table, int index) {
        return new MethodDef(
                table,
                index,
                name,
                parameters,
                PyMethod.Kind.STATIC,
                PyMethod.Style.DEF,
                false,
                doc);
    }

    int parameterCount() {
        return defaults.length;
    }

    List<String> parameterNames() {
        return signature.parameters().stream().map(Signature.Parameter::name).toList();
    }

    /// The index of a parameter.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    int indexOf(String parameter) {
        int i = parameterNames().indexOf(parameter);
        if (i < 0) {
            throw new IllegalArgumentException(name + "() has no parameter " + parameter);
        }
        return i;
    }

    /// How errors name argument `index`.
    String describe(int index) {
        return name + "() argument '" + signature.parameters().get(index).name() + "'";
    }

    /// Calls the Java side with bound Python values; null stands for an argument that was left out.
    @Nullable Object call(ThreadState ts, HostSide side, @Nullable Object[] bound)
            throws Exception {
        Object[] values = new Object[bound.length];
        for (int i = 0; i < values.length; i++) {
            Object value = bound[i];
            if (value == null) {
                value = defaults[i];
            }
            values[i] =
                    switch (value) {
                        case null -> absent(i);
                        case Object[] rest -> PyTuple.of(rest);
                        default -> value;
                    };
        }
        return body.call(new HostCall(side, this, values));
    }

    private Object absent(int index) {
        return signature.parameters().get(index).kind() == Signature.Kind.VAR_KEYWORD
                ? new PyDict()
                : PyTuple.EMPTY;
    }
}
