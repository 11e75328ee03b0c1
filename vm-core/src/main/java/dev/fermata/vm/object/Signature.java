package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The parameters of a builtin function, as `inspect.signature` would show them.
///
/// @param parameters in order, `self` included
public record Signature(List<Parameter> parameters) {

    /// How a parameter takes its argument (`inspect.Parameter.kind`).
    public enum Kind {
        /// Before `/`.
        POSITIONAL_ONLY,
        /// Neither.
        POSITIONAL_OR_KEYWORD,
        /// `*args`.
        VAR_POSITIONAL,
        /// After `*`.
        KEYWORD_ONLY,
        /// `**kwargs`.
        VAR_KEYWORD
    }

    /// One parameter.
    ///
    /// @param name its Python name
    /// @param kind how it takes its argument
    /// @param defaultText the text of its default, or null if it is required
    public record Parameter(String name, Kind kind, @Nullable String defaultText) {

        /// Whether it has a default.
        public boolean optional() {
            return defaultText != null;
        }
    }

    /// The `__text_signature__`, a str: `self` is written `$self` and left out where the method is bound.
    ///
    /// @param bound whether the method is bound to an object
    public Object text(boolean bound) {
        StringBuilder out = new StringBuilder("(");
        Kind last = null;
        boolean starSeen = false;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter p = parameters.get(i);
            if (last == Kind.POSITIONAL_ONLY && p.kind() != Kind.POSITIONAL_ONLY) {
                out.append("/, ");
            }
            if (p.kind() == Kind.KEYWORD_ONLY && !starSeen) {
                out.append("*, ");
                starSeen = true;
            }
            starSeen |= p.kind() == Kind.VAR_POSITIONAL;
            String prefix =
                    switch (p.kind()) {
                        case VAR_POSITIONAL -> "*";
                        case VAR_KEYWORD -> "**";
                        default -> i == 0 && p.name().equals("self") ? "$" : "";
                    };
            out.append(prefix).append(p.name());
            if (p.defaultText() != null) {
                out.append('=').append(p.defaultText());
            }
            out.append(", ");
            last = p.kind();
        }
        if (last == Kind.POSITIONAL_ONLY) {
            out.append("/, ");
        }
        if (out.length() > 1) {
            out.setLength(out.length() - 2);
        }
        return PyStr.of(out.append(')').toString());
    }

    /// The place of the parameter that takes keyword `name`, or -1.
    int indexOfKeyword(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter p = parameters.get(i);
            boolean named = p.kind() == Kind.POSITIONAL_OR_KEYWORD || p.kind() == Kind.KEYWORD_ONLY;
            if (named && p.name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether there is a parameter of `kind`.
    boolean has(Kind kind) {
        for (Parameter p : parameters) {
            if (p.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /// How many parameters take positional arguments, `self` included.
    int positionalCount() {
        int n = 0;
        for (Parameter p : parameters) {
            n += p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.POSITIONAL_OR_KEYWORD ? 1 : 0;
        }
        return n;
    }

    /// Parses a declared parameter list such as `(self, index=-1, /)`.
    ///
    /// @throws VmError if it is malformed
    public static Signature parse(String text) {
        return new SignatureParser(text).parse();
    }
}
