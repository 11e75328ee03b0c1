package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The parameters of a builtin function, as `inspect.signature` would show them. Immutable.
public final class Signature {

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
    /// @param defaultText the text of its default, or null if it has none
    public record Parameter(String name, Kind kind, @Nullable String defaultText) {

        /// Whether a call may leave it out.
        public boolean optional() {
            return defaultText != null || kind == Kind.VAR_POSITIONAL || kind == Kind.VAR_KEYWORD;
        }
    }

    private final List<Parameter> parameters;
    private final String[] names;
    private final boolean[] required;
    private final int positionalOnlyCount;
    private final int positionalCount;
    private final int requiredPositionalCount;
    private final int varPositional;
    private final int varKeyword;

    Signature(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        this.names = parameters.stream().map(Parameter::name).toArray(String[]::new);
        this.required = new boolean[names.length];
        int positionalOnly = 0;
        int positional = 0;
        int requiredPositional = 0;
        int args = -1;
        int kwargs = -1;
        for (int i = 0; i < names.length; i++) {
            Parameter p = parameters.get(i);
            required[i] = !p.optional();
            switch (p.kind()) {
                case POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD -> {
                    positionalOnly += p.kind() == Kind.POSITIONAL_ONLY ? 1 : 0;
                    requiredPositional += p.optional() ? 0 : 1;
                    positional++;
                }
                case VAR_POSITIONAL -> args = i;
                case VAR_KEYWORD -> kwargs = i;
                case KEYWORD_ONLY -> {}
            }
        }
        this.positionalOnlyCount = positionalOnly;
        this.positionalCount = positional;
        this.requiredPositionalCount = requiredPositional;
        this.varPositional = args;
        this.varKeyword = kwargs;
    }

    /// Parses a declared parameter list such as `(self, index=-1, /)`.
    public static Signature parse(String text) {
        return new SignatureParser(text).parse();
    }

    /// The parameters in order, `self` included.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// The `__text_signature__`: the parameters with their defaults, after the name of what the function is called on.
    ///
    /// @param receiver `$self`, `$type` or `$module`, which stands for the first parameter or, for a module, comes before
    ///     it; null for a static method
    String text(@Nullable String receiver) {
        StringBuilder out = new StringBuilder("(");
        boolean ofModule = "$module".equals(receiver);
        Kind last = null;
        if (ofModule) {
            out.append("$module, ");
            last = Kind.POSITIONAL_ONLY;
        }
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
            boolean isReceiver = i == 0 && receiver != null && !ofModule;
            out.append(isReceiver ? receiver : prefix(p.kind()) + p.name());
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
        return out.append(')').toString();
    }

    private static String prefix(Kind kind) {
        return switch (kind) {
            case VAR_POSITIONAL -> "*";
            case VAR_KEYWORD -> "**";
            default -> "";
        };
    }

    /// How many parameters there are.
    int count() {
        return names.length;
    }

    /// Whether a call must give an argument for parameter `index`.
    boolean isRequired(int index) {
        return required[index];
    }

    /// How many leading parameters take positional arguments only.
    int positionalOnlyCount() {
        return positionalOnlyCount;
    }

    /// How many leading parameters take positional arguments.
    int positionalCount() {
        return positionalCount;
    }

    /// How many of those have no default.
    int requiredPositionalCount() {
        return requiredPositionalCount;
    }

    /// The index of `*args`, or -1.
    int varPositional() {
        return varPositional;
    }

    /// The index of `**kwargs`, or -1.
    int varKeyword() {
        return varKeyword;
    }

    /// Whether some parameter can be given by its name.
    boolean takesKeywords() {
        int star = varPositional < 0 ? 0 : 1;
        int starStar = varKeyword < 0 ? 0 : 1;
        return positionalOnlyCount < names.length - star - starStar;
    }

    /// The index of the parameter that takes keyword `name`, or -1.
    int indexOfKeyword(String name) {
        for (int i = positionalOnlyCount; i < names.length; i++) {
            if (names[i].equals(name) && i != varPositional && i != varKeyword) {
                return i;
            }
        }
        return -1;
    }
}
