package dev.fermata.vm.object;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The TypeErrors of calls of builtin functions. CPython words them by how the function takes its arguments; the shape
/// of the signature tells which way that is.
final class ArgErrors {

    private ArgErrors() {}

    /// Whether the first parameter is the object or class that the method is bound to.
    private static int selfCount(MethodDef def) {
        boolean method =
                def.table() instanceof TypeSpec
                        && (def.kind() != dev.fermata.annotations.PyMethod.Kind.STATIC
                                || def.name().equals("__new__"));
        return method ? 1 : 0;
    }

    private static String qualified(MethodDef def) {
        return def.table() instanceof TypeSpec spec && !isSlotWrapper(def)
                ? spec.name() + "." + def.name()
                : def.name();
    }

    private static boolean isSlotWrapper(MethodDef def) {
        return Slot.indexOf(def.name()) != null;
    }

    private static String callName(MethodDef def) {
        return def.name().equals("__new__") && def.table() instanceof TypeSpec spec
                ? spec.name()
                : def.name();
    }

    /// More positional arguments than parameters.
    static PyException tooMany(MethodDef def, int positional, int keywords) {
        int self = selfCount(def);
        int max = def.signature().positionalCount() - self;
        int min = required(def) - self;
        int given = positional - self;
        if (ArgBinder.isDefStyle(def)) {
            int all = def.signature().positionalCount();
            String takes = min == max ? String.valueOf(all) : "from " + (min + self) + " to " + all;
            return PyErr.typeError(
                    "%s() takes %s positional argument%s but %d %s given",
                    def.name(),
                    takes,
                    all == 1 ? "" : "s",
                    positional,
                    positional == 1 ? "was" : "were");
        }
        boolean named =
                def.signature().parameters().stream()
                        .skip(self)
                        .anyMatch(
                                p ->
                                        p.kind() == Signature.Kind.POSITIONAL_OR_KEYWORD
                                                || p.kind() == Signature.Kind.KEYWORD_ONLY);
        if (named) {
            return PyErr.typeError(
                    "%s() takes %s %d %sargument%s (%d given)",
                    callName(def),
                    min == max ? "exactly" : "at most",
                    max,
                    keywords > 0 || def.signature().has(Signature.Kind.KEYWORD_ONLY)
                            ? "positional "
                            : "",
                    max == 1 ? "" : "s",
                    given);
        }
        return positionalCount(def, min, max, given);
    }

    private static PyException positionalCount(MethodDef def, int min, int max, int given) {
        if (isSlotWrapper(def)) {
            return PyErr.typeError(
                    "expected %s%d argument%s, got %d",
                    min == max ? "" : given < min ? "at least " : "at most ",
                    given < min ? min : max,
                    (given < min ? min : max) == 1 ? "" : "s",
                    given);
        }
        if (max == 0) {
            return PyErr.typeError("%s() takes no arguments (%d given)", qualified(def), given);
        }
        if (min == 1 && max == 1) {
            return PyErr.typeError(
                    "%s() takes exactly one argument (%d given)", qualified(def), given);
        }
        int bound = given < min ? min : max;
        return PyErr.typeError(
                "%s expected %s%d argument%s, got %d",
                callName(def),
                min == max ? "" : given < min ? "at least " : "at most ",
                bound,
                bound == 1 ? "" : "s",
                given);
    }

    private static int required(MethodDef def) {
        int n = 0;
        for (Signature.Parameter p : def.signature().parameters()) {
            boolean positional =
                    p.kind() == Signature.Kind.POSITIONAL_ONLY
                            || p.kind() == Signature.Kind.POSITIONAL_OR_KEYWORD;
            n += positional && !p.optional() ? 1 : 0;
        }
        return n;
    }

    /// No argument for required parameter `index`.
    static PyException missing(MethodDef def, int index, int positional, @Nullable Object[] bound) {
        int self = selfCount(def);
        List<Signature.Parameter> parameters = def.signature().parameters();
        if (index == 0 && self == 1) {
            return def.table() instanceof TypeSpec spec && def.name().equals("__new__")
                    ? PyErr.typeError("%s.__new__(): not enough arguments", spec.name())
                    : PyErr.typeError("unbound method %s() needs an argument", qualified(def));
        }
        if (ArgBinder.isDefStyle(def)) {
            return missingDef(def, bound);
        }
        Signature.Parameter p = parameters.get(index);
        if (p.kind() == Signature.Kind.POSITIONAL_ONLY) {
            boolean allPositional =
                    parameters.stream()
                            .skip(self)
                            .allMatch(q -> q.kind() == Signature.Kind.POSITIONAL_ONLY);
            if (allPositional) {
                return positionalCount(
                        def,
                        required(def) - self,
                        def.signature().positionalCount() - self,
                        positional - self);
            }
            int min =
                    (int)
                            parameters.stream()
                                    .skip(self)
                                    .filter(
                                            q ->
                                                    q.kind() == Signature.Kind.POSITIONAL_ONLY
                                                            && !q.optional())
                                    .count();
            return PyErr.typeError(
                    "%s expected %s%d argument%s, got %d",
                    callName(def),
                    def.signature().has(Signature.Kind.VAR_POSITIONAL) ? "at least " : "",
                    min,
                    min == 1 ? "" : "s",
                    positional - self);
        }
        return PyErr.typeError(
                "%s() missing required argument '%s' (pos %d)",
                callName(def), p.name(), index - self + 1);
    }

    private static PyException missingDef(MethodDef def, @Nullable Object[] bound) {
        List<String> names = new ArrayList<>();
        boolean keywordOnly = false;
        List<Signature.Parameter> parameters = def.signature().parameters();
        for (int i = 0; i < bound.length; i++) {
            Signature.Parameter p = parameters.get(i);
            if (bound[i] == null && !p.optional()) {
                boolean only = p.kind() == Signature.Kind.KEYWORD_ONLY;
                if (names.isEmpty()) {
                    keywordOnly = only;
                }
                if (only == keywordOnly) {
                    names.add("'" + p.name() + "'");
                }
            }
        }
        return PyErr.typeError(
                "%s() missing %d required %s argument%s: %s",
                def.name(),
                names.size(),
                keywordOnly ? "keyword-only" : "positional",
                names.size() == 1 ? "" : "s",
                listed(names));
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

    /// An argument by position and by name.
    static PyException twice(MethodDef def, String keyword, int index) {
        if (ArgBinder.isDefStyle(def)) {
            return PyErr.typeError(
                    "%s() got multiple values for argument '%s'", def.name(), keyword);
        }
        return PyErr.typeError(
                "argument for %s() given by name ('%s') and position (%d)",
                callName(def), keyword, index - selfCount(def) + 1);
    }

    /// A keyword that no parameter takes.
    static PyException unexpectedKeyword(MethodDef def, String keyword, int positional) {
        int self = selfCount(def);
        if (!ArgBinder.isDefStyle(def)) {
            boolean takesKeywords =
                    def.signature().parameters().stream()
                            .skip(self)
                            .anyMatch(
                                    p ->
                                            p.kind() == Signature.Kind.POSITIONAL_OR_KEYWORD
                                                    || p.kind() == Signature.Kind.KEYWORD_ONLY);
            if (!takesKeywords) {
                return isSlotWrapper(def) && !def.name().equals("__new__")
                        ? PyErr.typeError("wrapper %s() takes no keyword arguments", def.name())
                        : PyErr.typeError(
                                "%s() takes no keyword arguments",
                                def.name().equals("__new__") ? callName(def) : qualified(def));
            }
            return PyErr.typeError(
                    "%s() got an unexpected keyword argument '%s'", callName(def), keyword);
        }
        return PyErr.typeError("%s() got an unexpected keyword argument '%s'", def.name(), keyword);
    }
}
