package dev.fermata.vm.object;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    /// @param optional whether it has a default
    /// @param defaultValue the default's Python value; null if there is none or it is `<unrepresentable>`
    public record Parameter(String name, Kind kind, boolean optional, @Nullable Object defaultValue) {}

    /// Parses a declared parameter list such as `(self, index=-1, /)`.
    ///
    /// @throws VmError if it is malformed
    public static Signature parse(String text) {
        return new SignatureParser(text).parse();
    }
}
