package dev.fermata.annotations.processor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Reads a declared Python signature such as `pop(self, index=-1, /)`.
final class SignatureReader {

    /// One Python parameter.
    ///
    /// @param name the Python name
    /// @param kind how it takes its argument
    /// @param defaultText the text of its default, or null
    record Parameter(String name, Kind kind, @Nullable String defaultText) {}

    /// How a parameter takes its argument.
    enum Kind {
        POSITIONAL_ONLY,
        POSITIONAL_OR_KEYWORD,
        VAR_POSITIONAL,
        KEYWORD_ONLY,
        VAR_KEYWORD
    }

    /// A whole signature.
    ///
    /// @param name the Python name of the function
    /// @param parametersText the parenthesised list as declared
    /// @param parameters the parameters in order
    record Signature(String name, String parametersText, List<Parameter> parameters) {

        /// How many positional arguments are required.
        int minPositional() {
            int n = 0;
            for (Parameter p : parameters) {
                boolean positional =
                        p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.POSITIONAL_OR_KEYWORD;
                n += positional && p.defaultText() == null ? 1 : 0;
            }
            return n;
        }

        /// How many positional arguments fit before any `*args`.
        int maxPositional() {
            int n = 0;
            for (Parameter p : parameters) {
                n +=
                        p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.POSITIONAL_OR_KEYWORD
                                ? 1
                                : 0;
            }
            return n;
        }

        /// Whether there is a parameter of `kind`.
        boolean has(Kind kind) {
            return parameters.stream().anyMatch(p -> p.kind() == kind);
        }

        /// Whether a call with positional arguments only can do.
        boolean allowsPlainCall() {
            return parameters.stream()
                    .noneMatch(p -> p.kind() == Kind.KEYWORD_ONLY && p.defaultText() == null);
        }
    }

    private SignatureReader() {}

    /// Reads a signature.
    ///
    /// @throws Problem if it is malformed; the message says how
    static Signature read(String text) {
        int open = text.indexOf('(');
        if (open <= 0 || !text.endsWith(")")) {
            throw new Problem("signature must read name(parameters): " + text);
        }
        String list = text.substring(open + 1, text.length() - 1).strip();
        List<Parameter> parameters = new ArrayList<>();
        Kind kind = Kind.POSITIONAL_OR_KEYWORD;
        for (String part : split(list)) {
            if (part.equals("/")) {
                parameters.replaceAll(
                        p -> new Parameter(p.name(), Kind.POSITIONAL_ONLY, p.defaultText()));
            } else if (part.equals("*")) {
                kind = Kind.KEYWORD_ONLY;
            } else if (part.startsWith("**")) {
                parameters.add(new Parameter(part.substring(2), Kind.VAR_KEYWORD, null));
            } else if (part.startsWith("*")) {
                parameters.add(new Parameter(part.substring(1), Kind.VAR_POSITIONAL, null));
                kind = Kind.KEYWORD_ONLY;
            } else {
                int eq = part.indexOf('=');
                parameters.add(
                        eq < 0
                                ? new Parameter(part, kind, null)
                                : new Parameter(
                                        part.substring(0, eq).strip(),
                                        kind,
                                        part.substring(eq + 1).strip()));
            }
        }
        check(parameters, text);
        return new Signature(
                text.substring(0, open), text.substring(open), List.copyOf(parameters));
    }

    private static void check(List<Parameter> parameters, String text) {
        boolean optional = false;
        for (Parameter p : parameters) {
            if (!p.name().matches("[A-Za-z_][A-Za-z_0-9]*")) {
                throw new Problem("bad parameter name '" + p.name() + "' in signature: " + text);
            }
            boolean positional =
                    p.kind() == Kind.POSITIONAL_ONLY || p.kind() == Kind.POSITIONAL_OR_KEYWORD;
            if (positional && optional && p.defaultText() == null) {
                throw new Problem(
                        "parameter '"
                                + p.name()
                                + "' lacks the default that the one before it has");
            }
            optional |= positional && p.defaultText() != null;
        }
        if (parameters.stream().map(Parameter::name).distinct().count() < parameters.size()) {
            throw new Problem("two parameters have the same name in signature: " + text);
        }
    }

    /// Splits at commas that are not inside quotes or brackets.
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i == list.length() ? ',' : list.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                String part = list.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
