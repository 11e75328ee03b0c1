package dev.fermata.vm.object;

import java.util.ArrayList;
import java.util.List;

/// Parses a declared parameter list such as `(self, index=-1, /)`. The processor has checked it.
final class SignatureParser {

    private final String text;

    SignatureParser(String text) {
        this.text = text;
    }

    Signature parse() {
        List<Signature.Parameter> parameters = new ArrayList<>();
        Signature.Kind kind = Signature.Kind.POSITIONAL_OR_KEYWORD;
        for (String part : parts()) {
            if (part.equals("/")) {
                parameters.replaceAll(
                        p ->
                                new Signature.Parameter(
                                        p.name(), Signature.Kind.POSITIONAL_ONLY, p.defaultText()));
            } else if (part.equals("*")) {
                kind = Signature.Kind.KEYWORD_ONLY;
            } else if (part.startsWith("**")) {
                parameters.add(
                        new Signature.Parameter(
                                part.substring(2), Signature.Kind.VAR_KEYWORD, null));
            } else if (part.startsWith("*")) {
                parameters.add(
                        new Signature.Parameter(
                                part.substring(1), Signature.Kind.VAR_POSITIONAL, null));
                kind = Signature.Kind.KEYWORD_ONLY;
            } else {
                int eq = part.indexOf('=');
                String name = eq < 0 ? part : part.substring(0, eq).strip();
                String defaultText = eq < 0 ? null : part.substring(eq + 1).strip();
                parameters.add(new Signature.Parameter(name, kind, defaultText));
            }
        }
        return new Signature(parameters);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 1;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = i == text.length() - 1;
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if ((c == ')' || c == ']') && !end) {
                depth--;
            } else if (end || c == ',' && depth == 0) {
                String part = text.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
