package dev.fermata.vm.object;

import java.util.ArrayList;
import java.util.List;

/// The TypeErrors of wrong calls of builtin functions that stand for functions which CPython's library has in Python,
/// in the words that the interpreter has for those.
final class DefArgErrors {

    private final MethodDef def;
    private final Signature signature;
    private final int positional;
    private final String[] keywords;

    private DefArgErrors(MethodDef def, int positional, String[] keywords) {
        this.def = def;
        this.signature = def.signature();
        this.positional = positional;
        this.keywords = keywords;
    }

    /// The error of a call that does not fit.
    ///
    /// @param positional how many positional arguments it gave, `self` included
    /// @param keywords the names of the others
    static PyException of(MethodDef def, int positional, String[] keywords) {
        return new DefArgErrors(def, positional, keywords).find();
    }

    private PyException find() {
        for (String keyword : keywords) {
            int i = signature.indexOfKeyword(keyword);
            if (i < 0 && signature.varKeyword() < 0) {
                return unexpected(keyword);
            }
            if (i >= 0 && i < Math.min(positional, signature.positionalCount())) {
                return PyErr.typeError(
                        "%s() got multiple values for argument '%s'", name(), keyword);
            }
        }
        if (positional > signature.positionalCount() && signature.varPositional() < 0) {
            return tooMany();
        }
        List<String> missing = missing(Signature.Kind.KEYWORD_ONLY, false);
        return missing.isEmpty()
                ? missingError("keyword-only", missing(Signature.Kind.KEYWORD_ONLY, true))
                : missingError("positional", missing);
    }

    private PyException unexpected(String keyword) {
        List<String> positionalOnly = new ArrayList<>();
        for (int i = 0; i < signature.positionalOnlyCount(); i++) {
            String name = signature.parameters().get(i).name();
            if (List.of(keywords).contains(name)) {
                positionalOnly.add(name);
            }
        }
        return positionalOnly.isEmpty()
                ? PyErr.typeError("%s() got an unexpected keyword argument '%s'", name(), keyword)
                : PyErr.typeError(
                        "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                        name(), String.join(", ", positionalOnly));
    }

    private PyException tooMany() {
        int max = signature.positionalCount();
        int min = signature.requiredPositionalCount();
        String takes = min == max ? String.valueOf(max) : "from " + min + " to " + max;
        int keywordOnly = 0;
        for (String keyword : keywords) {
            keywordOnly += signature.indexOfKeyword(keyword) >= max ? 1 : 0;
        }
        String given =
                keywordOnly == 0
                        ? positional + (positional == 1 ? " was" : " were")
                        : "%d positional argument%s (and %d keyword-only argument%s) were"
                                .formatted(
                                        positional,
                                        plural(positional),
                                        keywordOnly,
                                        plural(keywordOnly));
        return PyErr.typeError(
                "%s() takes %s positional argument%s but %s given",
                name(), takes, min == max ? plural(max) : "s", given);
    }

    /// The required parameters without an argument that are, or are not, of `kind`.
    private List<String> missing(Signature.Kind kind, boolean is) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < signature.count(); i++) {
            Signature.Parameter p = signature.parameters().get(i);
            boolean wanted = signature.isRequired(i) && (p.kind() == kind) == is;
            boolean byPosition = i < Math.min(positional, signature.positionalCount());
            if (wanted && !byPosition && !isNamed(i)) {
                names.add("'" + p.name() + "'");
            }
        }
        return names;
    }

    private boolean isNamed(int index) {
        for (String keyword : keywords) {
            if (signature.indexOfKeyword(keyword) == index) {
                return true;
            }
        }
        return false;
    }

    private PyException missingError(String what, List<String> names) {
        return PyErr.typeError(
                "%s() missing %d required %s argument%s: %s",
                name(), names.size(), what, plural(names.size()), listed(names));
    }

    /// `'a', 'b', and 'c'`
    private static String listed(List<String> names) {
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default ->
                    String.join(", ", names.subList(0, names.size() - 1))
                            + ", and "
                            + names.getLast();
        };
    }

    private String name() {
        return def.table() instanceof TypeSpec spec ? spec.name() + "." + def.name() : def.name();
    }

    private static String plural(int n) {
        return n == 1 ? "" : "s";
    }
}
